import type { Origin } from '../../../lib/session/types';

/** Whose row is at a place of the list. */
interface RowThere {
  /** Key of the account, empty for an app's own row, or null beside the rows. */
  key: string | null;
  /** Its app, where that is not the one in front. */
  app?: Origin | undefined;
}

/** Where a pointer went down in the list. */
export interface Press extends RowThere {
  x: number;
  y: number;
}

/**
 * Where a pointer went down that means a click. Another button opens a menu, and no click follows that would end such
 * a press.
 */
export const pressOf = (event: PointerEvent): Press | null => (event.button === 0 ? pressAt(event) : null);

/**
 * The press that a click ends. One that no pointer made, as assistive tools send, ends none: what is still noted then
 * was let go of elsewhere, and told nobody.
 */
export const pressEndedBy = ({ detail }: MouseEvent, noted: Press | null): Press | null =>
  detail === 0 ? null : noted;

/** The facts of a pointer event. */
export const pressAt = (event: MouseEvent): Press => ({
  ...rowAt(event.target),
  x: event.clientX,
  y: event.clientY,
});

/** The row that holds this element. */
export function rowAt(target: EventTarget | null): RowThere {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
  return { key: row?.dataset.key ?? null, app: row?.dataset.app };
}
