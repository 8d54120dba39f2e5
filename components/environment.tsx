import { i18n } from '#i18n';
import type { Mode } from '../lib/session/types';

/** The word for a deployment's mode; staging is marked so that colour is never the only sign. */
export const Environment = ({ mode }: { mode: Mode }) =>
  mode === 'staging' ? (
    <span class="env" data-env="staging">
      {i18n.t('mode.staging')}
    </span>
  ) : (
    <span class="env">{i18n.t('mode.production')}</span>
  );
