import { type DeedPorts, settle } from './deed-ports';
import { addBarred, rowOf, rowsBarred } from './shown';

/** The active account is asked about first: nobody is active after it. Others leave in 5 s and can be called back. */
export function signOut(ports: DeedPorts, key: string): void {
  const { ask, current, happen } = ports;
  const { origin, view } = current();
  const signInId = rowOf(current(), key)?.signInId;
  happen({ kind: 'closed' });
  if (!signInId || origin === null || rowsBarred(current()) !== null) return;
  if (key === view?.activeKey) {
    happen({ kind: 'opened', open: { kind: 'sign-out', key } });
    return;
  }
  const asked = ask.signOut({ origin, signInId, undo: true });
  void settle(ports, { asked, slip: { key, attempted: 'sign-out' } });
}

/** The answer to the sheet that asked about the active account. */
export function signOutNow(ports: DeedPorts, key: string): void {
  const { ask, current, happen } = ports;
  const { origin } = current();
  const signInId = rowOf(current(), key)?.signInId;
  happen({ kind: 'closed' });
  if (!signInId || origin === null) return;
  const asked = ask.signOut({ origin, signInId, undo: false });
  void settle(ports, { asked, slip: { key, attempted: 'sign-out' } });
}

/** Opens the app's sign-in page, or lets the tray say why that cannot be. */
export function addAccount(ports: DeedPorts): void {
  const { ask, current, happen } = ports;
  const { origin } = current();
  happen({ kind: 'closed' });
  if (addBarred(current()) !== null) {
    happen({ kind: 'add-refused' });
    return;
  }
  if (origin === null) return;
  const asked = ask.addAccount({ origin });
  void settle(ports, { asked, slip: { key: null, attempted: 'add' } });
}
