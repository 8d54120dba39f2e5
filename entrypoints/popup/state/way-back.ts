import { once } from '../../../lib/session/once';
import { latestFirst, previousOf } from '../../../lib/session/order/previous';
import type { Row } from '../../../lib/session/view';
import { canBecome } from './row-index';
import { rowsOf } from './selectors';
import type { PopupState } from './state';

/** One of them may be active; told by one look at each row, however often it is asked. */
const lastTwo = once((rows: Row[]) => latestFirst(rows.filter(canBecome)).slice(0, 2));

/** To whom `0` leads. */
export const backRow = (state: PopupState): Row | null =>
  previousOf(lastTwo(rowsOf(state)), state.view?.activeKey ?? null);
