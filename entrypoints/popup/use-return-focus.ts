import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** After a menu or sheet, the focus goes back to what opened it, or to the fallback when that is gone. */
export function useReturnFocus(isOpen: boolean, fallback: RefObject<HTMLElement | null>) {
  const wasOpen = useRef(false);
  const opener = useRef<Element | null>(null);
  // Read while rendering: the menu's own effects move the focus before an effect of the page could ask.
  if (isOpen && !wasOpen.current) opener.current = document.activeElement;
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) returnTo(opener.current, fallback.current);
    wasOpen.current = isOpen;
  }, [isOpen]);
}

function returnTo(opener: Element | null, fallback: HTMLElement | null) {
  const target = opener instanceof HTMLElement && opener.isConnected ? opener : fallback;
  target?.focus();
  if (document.activeElement !== target) fallback?.focus();
}
