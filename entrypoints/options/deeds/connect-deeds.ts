import { done, fail, type Result } from '../../../lib/result';
import type { Failure } from '../../../lib/session/failure';
import type { PageTraces } from '../../../lib/session/pasted/page-traces';
import { isAllowed } from '../../../lib/session/settings/policy';
import type { Origin } from '../../../lib/session/types';
import { releasable } from '../state/app-hosts';
import { borrowsHost, type ConnectEvent, type ConnectState, type Form, type Target } from '../state/connect';
import type { ConnectProblem } from '../state/connect-problem';
import { findApp, type OptionsState } from '../state/state';
import { understand } from '../state/understanding';
import { readIndex } from './app-desk';
import type { Desk } from './ports';

export interface ConnectDeeds {
  type(text: string): void;
  /** What was pasted in the popup: what is made of it, or what is wrong with it, is shown at once. */
  paste(text: string): void;
  /** A look at the page in front has ended: with what it gives away, or with nothing where nobody was let. */
  look(traces: PageTraces | null): void;
  /** What was understood is to be read now. */
  show(): void;
  /** One of the hosts that it may be. */
  choose(origin: Origin): void;
  /** Call straight from the click: it asks the browser for the host, once its name could be read. */
  submit(): void;
  accept(): void;
  /** Back to an empty form; a host that was only granted for a look is given back. */
  abandon(): void;
}

export const createConnectDeeds = (desk: Desk): ConnectDeeds => ({
  type: (text) => tell(desk, { kind: 'typed', text }),
  paste: (text) => {
    giveWay(desk);
    tell(desk, { kind: 'typed', text });
    submit(desk);
  },
  look: (traces) => {
    giveWay(desk);
    tell(desk, { kind: 'looked', traces });
  },
  show: () => tell(desk, { kind: 'shown' }),
  choose: (origin) => tell(desk, { kind: 'chosen', origin }),
  submit: () => submit(desk),
  accept: () => void connect(desk),
  abandon: () => abandon(desk),
});

/** To what the person begins in the popup: an app that was found or connected before, and that nothing is under way for. */
function giveWay(desk: Desk): void {
  if (['trust', 'connected'].includes(desk.now().connect.at)) abandon(desk);
}

function submit(desk: Desk): void {
  const state = desk.now();
  if (state.connect.at !== 'form') return;
  const wished = readWish(state, state.connect);
  if (!wished.ok) tell(desk, { kind: 'refused', problem: wished.problem });
  else if (state.connect.shown) borrow(desk, wished.value);
  // What nobody could read yet is not asked for.
  else tell(desk, { kind: 'shown' });
}

function readWish(state: OptionsState, form: Form): Result<Target, ConnectProblem> {
  const read = understand(form, { localApps: state.settings?.localApps ?? false });
  if (!read.ok) return fail({ kind: 'address', problem: read.problem });
  const { target } = read.value;
  const known = findApp(state, target.origin);
  // Before the browser asks anything for it.
  if (state.policy && !isAllowed(state.policy, target.origin))
    return fail({ kind: 'not-allowed', host: new URL(target.origin).host });
  return known ? fail({ kind: 'already', name: known.face.name }) : done(target);
}

function borrow(desk: Desk, target: Target): void {
  // Before anything that waits: the browser opens its prompt only while it handles the click.
  const granting = desk.ports.requestHosts([target.origin]);
  tell(desk, { kind: 'submitted', target });
  void look(desk, target, granting);
}

async function look(desk: Desk, target: Target, granting: Promise<boolean>): Promise<void> {
  const { origin } = target;
  const granted = await granting;
  if (!granted) return tell(desk, { kind: 'denied', origin });
  if (!borrows(desk.now().connect, origin)) return giveBack(desk, origin);
  tell(desk, { kind: 'granted', origin });
  const probed = await desk.ports.ask.probe({ origin });
  if (probed.ok) return tell(desk, { kind: 'found', origin, name: probed.value.name });
  if (isKeysOwn(target, probed.problem)) return tell(desk, { kind: 'found', origin, name: null });
  giveBack(desk, origin);
  tell(desk, { kind: 'not-found', origin, failure: probed.problem });
}

/** An old server may drop the question what it is (section 2.7); a key has named its host without guessing. */
const isKeysOwn = ({ mode }: Target, { kind }: Failure): boolean => mode !== null && kind === 'network';

async function connect(desk: Desk): Promise<void> {
  const { connect: state } = desk.now();
  if (state.at !== 'trust') return;
  const { origin } = state.target;
  tell(desk, { kind: 'accepted', origin });
  const connected = await desk.ports.ask.connect(state.target);
  if (!connected.ok) return stop(desk, origin, connected.problem);
  await readIndex(desk);
  tell(desk, { kind: 'connected', origin, name: connected.value.name });
}

function stop(desk: Desk, origin: Origin, failure: Failure): void {
  tell(desk, { kind: 'failed', origin, failure });
  if (!borrows(desk.now().connect, origin)) giveBack(desk, origin);
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
