import type { AccountRef } from '../../../state/accounts/accounts-state';

export interface Followed {
  /** It was let go where it was put down. */
  press(): void;
  begin(): void;
  over(ref: AccountRef): void;
  end(): void;
  /** The browser takes the pointer for something else. */
  stop(): void;
}

/** So far a hand may shake, in pixels. */
const STILL = 4;

/**
 * Follows a pointer that was put down on a row's grip until it is let go. Rows change places under it, and what is
 * moved in a page keeps no pointer captured: the window is listened to.
 */
export function followPointer(start: PointerEvent, followed: Followed): void {
  const end = new AbortController();
  let isDragged = false;
  const on = (kind: 'pointermove' | 'pointerup' | 'pointercancel', heard: (event: PointerEvent) => void) =>
    addEventListener(kind, (event) => event.pointerId === start.pointerId && heard(event), {
      signal: end.signal,
    });
  on('pointermove', ({ clientY }) => {
    if (!isDragged && Math.abs(clientY - start.clientY) <= STILL) return;
    if (!isDragged) followed.begin();
    isDragged = true;
    const ref = rowAt(start.clientX, clientY);
    if (ref) followed.over(ref);
  });
  on('pointerup', () => {
    end.abort();
    if (isDragged) followed.end();
    else followed.press();
  });
  on('pointercancel', () => {
    end.abort();
    if (isDragged) followed.stop();
  });
}

/** Straight above or below where it began: it may wander to the side. */
function rowAt(x: number, y: number): AccountRef | null {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-row]');
  const { origin, row: key } = row?.dataset ?? {};
  return origin !== undefined && key !== undefined ? { origin, key } : null;
}
