import type { Origin } from '../../../../../lib/session/types';
import { LIST } from '../../../state/list-ids';

/** Id of what stands over the accounts of another app, and names them. */
export const headId = (app: Origin): string => `${LIST}-of-${app}`;
