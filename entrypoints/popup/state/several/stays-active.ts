import { switchSince } from '../row-look';
import type { PopupState } from '../state';
import { appThere } from './app-there';
import type { Stop } from './stops';

/** Somebody who is active already, and whom no switch there is leaving: they can only be gone to. */
export function staysActive(state: PopupState, { face, isActive }: Stop): boolean {
  const there = appThere(state, face.origin);
  return isActive && (there === null || switchSince(there) === null);
}
