/** Where a pointer went down in the list. */
export interface Press {
  /** Key of the account whose row was painted there, or null beside the rows. */
  key: string | null;
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
  key: rowAt(event.target),
  x: event.clientX,
  y: event.clientY,
});

/** Key of the account whose row holds this element. */
export const rowAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;
