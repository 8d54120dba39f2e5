import { words } from '../../lib/i18n/words';
import type { Mode } from '../../lib/session/types';

/** The word for a deployment that is for trying out, so that colour is never the only sign; of others none is said. */
export const Environment = ({ mode }: { mode: Mode }) =>
  mode === 'staging' && <span class="env">{words('mode.staging')}</span>;
