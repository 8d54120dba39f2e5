import { isAdrift } from './deeds/focus-home';

/**
 * After a menu or a sheet, the focus goes back to what opened it; and whatever takes itself away, such as a button that
 * is done, leaves it to the popup's home. Gives a function that draws and keeps watch over it.
 */
export function createFocusKeeper(goHome: () => void): (isOpen: boolean, draw: () => void) => void {
  let wasOpen = false;
  let opener: Element | null = null;
  return (isOpen, draw) => {
    if (isOpen && !wasOpen) opener = document.activeElement;
    draw();
    if (wasOpen && !isOpen && opener instanceof HTMLElement) opener.focus();
    wasOpen = isOpen;
    if (isAdrift()) goHome();
  };
}
