import type { Origin } from '../../../../lib/session/types';
import { rowId } from '../../state/list-ids';

/** What the menu of an account hangs by. Two apps may call two people the same. */
export const anchorOf = (key: string, app: Origin | undefined): string =>
  app === undefined ? key : rowId(key, app);
