import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A field whose value nobody keeps: it is emptied after every answer (`replies` counts them), when its card goes,
 * and when the page goes, so that a page brought back by the browser shows nothing either.
 */
export function useSecret(replies: number): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const input = field.current;
    const empty = () => input && become(input, '');
    const stayOffDisk = () => input && become(input, input.value);
    input?.addEventListener('input', stayOffDisk);
    addEventListener('pagehide', empty);
    return () => {
      input?.removeEventListener('input', stayOffDisk);
      removeEventListener('pagehide', empty);
      empty();
    };
  }, [replies]);
  return field;
}

/**
 * Browsers write down the fields that differ from their default, to bring a page back after a crash: Chromium a second
 * after a code, or a password that is shown, was typed (its Sessions folder). What equals its default is left out.
 */
function become(input: HTMLInputElement, value: string): void {
  input.defaultValue = value;
  if (input.value !== value) input.value = value;
}
