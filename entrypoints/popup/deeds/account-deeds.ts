import type { Origin, SignInId } from '../../../lib/session/types';
import { addBarred, rowOf, rowsBarred } from '../state/shown';
import { settle } from './answering';
import type { DeedPorts } from './deed-ports';
import { paintAnswer } from './painting';

/**
 * The active account is asked about first: nobody is active after it, unless it was a guise. Others leave in 5 s and
 * can be called back.
 */
export function signOut(ports: DeedPorts, key: string): void {
  const { current, happen } = ports;
  const isActive = key === current().view?.activeKey;
  happen({ kind: 'closed' });
  if (rowsBarred(current()) !== null || !signInOf(ports, key)) return;
  const asks = isActive && !rowOf(current(), key)?.isGuise;
  if (asks) happen({ kind: 'opened', open: { kind: 'sign-out', key } });
  else leave(ports, { key, undo: !isActive });
}

/** Signs an account out without a way back: it was asked about, or is not the person's own. */
export function signOutNow(ports: DeedPorts, key: string): void {
  ports.happen({ kind: 'closed' });
  leave(ports, { key, undo: false });
}

function leave(ports: DeedPorts, { key, undo }: { key: string; undo: boolean }) {
  const signIn = signInOf(ports, key);
  if (!signIn) return;
  const asked = ports.ask.signOut({ ...signIn, undo });
  void settle(ports, { asked, slip: { key, attempted: 'sign-out' } });
}

export function undoSignOut(ports: DeedPorts, key: string): void {
  const signIn = signInOf(ports, key);
  ports.happen({ kind: 'closed' });
  if (signIn) void paintAnswer(ports, ports.ask.undoSignOut(signIn));
}

export function signOutAll(ports: DeedPorts): void {
  const { origin, forgetLabels } = ports.current();
  ports.happen({ kind: 'closed' });
  if (origin === null) return;
  const asked = ports.ask.signOutAll({ origin, forgetLabels });
  void settle(ports, { asked, slip: { key: null, attempted: 'sign-out' } });
}

/** Begins a sign-in, with what is known already in its first field, or lets the tray say why that cannot be. */
export function addAccount(ports: DeedPorts, identifier: string | null = null): void {
  const { ask, current, happen } = ports;
  const { origin } = current();
  const barred = addBarred(current()) !== null;
  happen(barred ? { kind: 'add-refused' } : { kind: 'closed' });
  if (barred || origin === null) return;
  void settle(ports, {
    asked: ask.addAccount({ origin, identifier }),
    slip: { key: null, attempted: 'add' },
    // In Firefox the popup would stay open over the page.
    after: ports.close,
  });
}

function signInOf({ current }: DeedPorts, key: string): { origin: Origin; signInId: SignInId } | null {
  const { origin } = current();
  const signInId = rowOf(current(), key)?.signInId ?? null;
  return origin === null || signInId === null ? null : { origin, signInId };
}
