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
    const empty = () => {
      if (input) input.value = '';
    };
    addEventListener('pagehide', empty);
    return () => {
      removeEventListener('pagehide', empty);
      empty();
    };
  }, [replies]);
  return field;
}
