/** What the menu of how the list is looked at hangs by. */
export const VIEW = 'view';
