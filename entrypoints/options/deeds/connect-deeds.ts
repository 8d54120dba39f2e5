import { fail, type Result } from '../../../lib/result';
import { readAddress } from '../../../lib/session/address';
import type { Origin } from '../../../lib/session/types';
import { releasable } from '../state/app-hosts';
import {
  borrowsHost,
  type ConnectEvent,
  type ConnectProblem,
  type ConnectState,
  type Target,
} from '../state/connect';
import { findApp, type OptionsState } from '../state/state';
import type { Desk } from './ports';

export interface ConnectDeeds {
  type(text: string): void;
  /** Call straight from the click: it asks the browser for the host. */
  submit(): void;
  accept(): void;
  /** Back to an empty form; a host that was only granted for a look is given back. */
  abandon(): void;
}

export const createConnectDeeds = (desk: Desk): ConnectDeeds => ({
  type: (text) => tell(desk, { kind: 'typed', text }),
  submit: () => submit(desk),
  accept: () => void connect(desk),
  abandon: () => abandon(desk),
});

function submit(desk: Desk): void {
  const target = readTarget(desk.now());
  if (target.ok) borrow(desk, target.value);
  else tell(desk, { kind: 'refused', problem: target.problem });
}

function borrow(desk: Desk, target: Target): void {
  // Before anything that waits: the browser opens its prompt only while it handles the click.
  const granting = desk.ports.requestHosts([target.origin]);
  tell(desk, { kind: 'submitted', target });
  void look(desk, target, granting);
}

function readTarget(state: OptionsState): Result<Target, ConnectProblem> {
  const text = state.connect.at === 'form' ? state.connect.text : '';
  const address = readAddress(text, { localApps: state.settings?.localApps ?? false });
  if (!address.ok) return fail({ kind: 'address', problem: address.problem });
  const known = findApp(state, address.value.origin);
  return known ? fail({ kind: 'already', name: known.face.name }) : address;
}

async function look(desk: Desk, { origin }: Target, granting: Promise<boolean>): Promise<void> {
  const granted = await granting;
  if (!granted) return tell(desk, { kind: 'denied', origin });
  if (!borrows(desk.now().connect, origin)) return giveBack(desk, origin);
  tell(desk, { kind: 'granted', origin });
  const probed = await desk.ports.ask.probe({ origin });
  if (probed.ok) return tell(desk, { kind: 'found', origin, name: probed.value.name });
  giveBack(desk, origin);
  tell(desk, { kind: 'not-found', origin, failure: probed.problem });
}

async function connect(desk: Desk): Promise<void> {
  const { connect: state } = desk.now();
  if (state.at !== 'trust') return;
  const { origin } = state.target;
  tell(desk, { kind: 'accepted', origin });
  desk.ports.copies.allow(origin);
  const connected = await desk.ports.ask.connect(state.target);
  if (!connected.ok) return tell(desk, { kind: 'failed', origin, failure: connected.problem });
  const index = await desk.ports.ask.index({});
  if (index.ok) desk.tell({ kind: 'index', index: index.value });
  tell(desk, { kind: 'connected', origin, name: connected.value.name });
}

function abandon(desk: Desk): void {
  const { connect: state } = desk.now();
  // While connecting the worker is at work with the host: its answer decides.
  if (state.at !== 'connecting' && borrowsHost(state)) giveBack(desk, state.target.origin);
  if (state.at !== 'connecting') tell(desk, { kind: 'left' });
}

/** A host shared with a connected app stays; it was that app's before. */
function giveBack(desk: Desk, origin: Origin): void {
  const faces = desk.now().apps?.map((app) => app.face) ?? [];
  const origins = releasable([origin], faces);
  if (origins.length > 0) void desk.ports.releaseHosts(origins);
}

const borrows = (state: ConnectState, origin: Origin): boolean =>
  borrowsHost(state) && state.target.origin === origin;

const tell = (desk: Desk, event: ConnectEvent): void => desk.tell({ kind: 'connect', event });
