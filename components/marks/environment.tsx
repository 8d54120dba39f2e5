import { words } from '../../lib/i18n/words';
import type { Mode } from '../../lib/session/types';

/** The word for a deployment's mode; staging is marked so that colour is never the only sign. */
export const Environment = ({ mode }: { mode: Mode }) => (
  <span class="env" data-env={mode}>
    {words(`mode.${mode}`)}
  </span>
);
