/**
 * After a menu or a sheet, the focus goes back to what opened it, or to the fallback when that is gone. Gives a
 * function that draws and keeps watch over it.
 */
export function createFocusKeeper(fallBack: () => void): (isOpen: boolean, draw: () => void) => void {
  let wasOpen = false;
  let opener: Element | null = null;
  return (isOpen, draw) => {
    if (isOpen && !wasOpen) opener = document.activeElement;
    draw();
    if (wasOpen && !isOpen) returnTo(opener, fallBack);
    wasOpen = isOpen;
  };
}

function returnTo(opener: Element | null, fallBack: () => void) {
  if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
  else fallBack();
}
