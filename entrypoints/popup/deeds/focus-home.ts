/** Where the keyboard is at home, the first that is there: what is open over all else, the filter, what a face offers. */
const HOMES = ['.sheet .btn', '.menu', '[data-filter]', '.blank [type]', '.popup'];

/** Takes the focus there. The popup itself is the last one: its keys work even while it shows nothing to press. */
export function focusHome(root: ParentNode): void {
  const homes = HOMES.map((home) => root.querySelector<HTMLElement>(home));
  homes.find((home) => home !== null)?.focus({ preventScroll: true });
}

/** Whether nothing that a person could press has the focus: what had it is gone, or was no more than the popup itself. */
export const isAdrift = (): boolean => !document.activeElement?.closest('.popup *');
