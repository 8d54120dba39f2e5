import { isolated, words } from '../../lib/i18n/words';
import type { AppFace } from '../../lib/session/view';

/** Which name the person agreed to, where the app goes by another one now; else null. */
export const wasWords = ({ was }: Pick<AppFace, 'was'>): string | null =>
  was === null ? null : words('appWas', { name: isolated(was) });
