import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** How the talk with the server stands, as far as a field has to know. */
export interface Talk {
  /** An answer is awaited. */
  busy: boolean;
  /** How many have come. */
  replies: number;
}

/**
 * A field whose value nobody keeps. What stood in it when a question left goes when the answer comes; what was typed
 * meanwhile stays. It is emptied when its card goes, and when the page goes, so that a page brought back by the browser
 * shows nothing either.
 */
export function useSecret(
  { busy, replies }: Talk,
  onEmptied?: () => void,
): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const gone = useRef('');
  useLayoutEffect(() => keepOffDisk(field.current), []);
  useLayoutEffect(() => {
    if (busy) gone.current = field.current?.value ?? '';
  }, [busy]);
  useLayoutEffect(() => {
    const sent = gone.current;
    gone.current = '';
    if (sent === '' || field.current?.value !== sent) return;
    become(field.current, '');
    onEmptied?.();
  }, [replies]);
  return field;
}

function keepOffDisk(input: HTMLInputElement | null): () => void {
  const empty = () => input && become(input, '');
  const stayOffDisk = () => input && become(input, input.value);
  input?.addEventListener('input', stayOffDisk);
  addEventListener('pagehide', empty);
  return () => {
    input?.removeEventListener('input', stayOffDisk);
    removeEventListener('pagehide', empty);
    empty();
  };
}

/**
 * Browsers write down the fields that differ from their default, to bring a page back after a crash: Chromium a second
 * after a code, or a password that is shown, was typed (its Sessions folder). What equals its default is left out.
 */
function become(input: HTMLInputElement, value: string): void {
  input.defaultValue = value;
  if (input.value !== value) input.value = value;
}
