import { addBarred, rowOf, rowsBarred } from '../state/selectors';
import { askChange } from './answering';
import type { DeedPorts } from './deed-ports';

/**
 * The active account is asked about first: nobody is active after it, unless it was a guise. Others leave
 * after a while and can be called back, unless the person wants no such while: then they are asked about, too.
 */
export function signOut(ports: DeedPorts, key: string): void {
  const { current, happen } = ports;
  const isActive = key === current().view?.activeKey;
  const row = rowOf(current(), key);
  happen({ kind: 'closed' });
  if (rowsBarred(current()) !== null || !row?.signInId) return;
  const isAsked = isActive ? !row.isGuise : current().settings.undo === '0';
  if (isAsked) happen({ kind: 'opened', open: { kind: 'sign-out', key } });
  else askSignOut(ports, { key, undo: !isActive });
}

/** Signs an account out without a way back: it was asked about, or is not the person's own. */
export function signOutNow(ports: DeedPorts, key: string): void {
  ports.happen({ kind: 'closed' });
  askSignOut(ports, { key, undo: false });
}

function askSignOut(ports: DeedPorts, { key, undo }: { key: string; undo: boolean }) {
  const signInId = signInIdOf(ports, key);
  if (signInId === null) return;
  void askChange(ports, {
    ask: (origin) => ports.ask.signOut({ origin, signInId, undo }),
    slip: { key, asked: 'sign-out' },
  });
}

export function undoSignOut(ports: DeedPorts, key: string): void {
  const signInId = signInIdOf(ports, key);
  ports.happen({ kind: 'closed' });
  if (signInId !== null)
    void askChange(ports, { ask: (origin) => ports.ask.undoSignOut({ origin, signInId }) });
}

export function signOutAll(ports: DeedPorts): void {
  const { forgetLabels } = ports.current();
  void askChange(ports, {
    ask: (origin) => ports.ask.signOutAll({ origin, forgetLabels }),
    slip: { key: null, asked: 'sign-out' },
  });
}

/** Begins a sign-in, with what is known already in its first field, or lets the tray say why that cannot be. */
export function addAccount(ports: DeedPorts, identifier: string | null = null): void {
  if (addBarred(ports.current()) !== null) {
    ports.happen({ kind: 'add-refused' });
    return;
  }
  void askChange(ports, {
    ask: (origin) => ports.ask.addAccount({ origin, identifier }),
    slip: { key: null, asked: 'add' },
    // In Firefox the popup would stay open over the page.
    after: ports.close,
  });
}

const signInIdOf = ({ current }: DeedPorts, key: string) => rowOf(current(), key)?.signInId ?? null;
