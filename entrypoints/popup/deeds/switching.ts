import type { Failure } from '../../../lib/session/failure';
import type { Origin, SignInId } from '../../../lib/session/types';
import { noteOf } from '../state/lost-wish';
import { deedOf } from '../state/row-deed';
import { rowOf, rowsBarred } from '../state/selectors';
import type { SwitchWish } from '../state/wish';
import { addAccount, signOut } from './account-deeds';
import { refresh } from './answering';
import type { DeedPorts } from './deed-ports';
import { tellOfLostWish } from './lost-wish';
import { paintAnswer, type ViewAnswer } from './painting';

/** Enter, a click or a digit on a row: what it means follows from what the row says. `then` once somebody is active. */
export function choose(ports: DeedPorts, key: string, then?: () => void): void {
  const state = ports.current();
  const row = rowOf(state, key);
  const deed = row && deedOf(state, row);
  if (deed === 'switch') void wish(ports, key, { then });
  if (deed === 'sign-out') signOut(ports, key);
  // Never what is shown, and nothing at all begins anew, too: whatever is half-way is somebody else's.
  if (deed === 'sign-in') addAccount(ports, row?.identifier ?? '');
  if (deed === 'look') void refresh(ports);
}

/** Marks the row in the same frame, then asks. Tells why not, where the worker did. */
export async function wish(ports: DeedPorts, key: string, how: Wishing): Promise<Failure | null> {
  const { ask = ports.ask.switchTo, then = () => closeIfWanted(ports) } = how;
  const state = ports.current();
  const signInId = rowOf(state, key)?.signInId ?? null;
  if (signInId === null || state.origin === null || rowsBarred(state) !== null) return null;
  const wish = { key, signInId, since: ports.now() };
  ports.happen({ kind: 'wished', wish });
  return switchTo(ports, { wish, origin: state.origin, ask, then });
}

type AskSwitch = (about: { origin: Origin; signInId: SignInId }) => ViewAnswer;

export interface Wishing {
  /** Other than plainly. */
  ask?: AskSwitch;
  /** Once that account is the active one. */
  then?: (() => void) | undefined;
}

interface Wished {
  wish: SwitchWish;
  origin: Origin;
  ask: AskSwitch;
  then: () => void;
}

async function switchTo(ports: DeedPorts, { wish, origin, ask, then }: Wished): Promise<Failure | null> {
  const { happen, wishes } = ports;
  const note = noteOf(wish);
  // First of all: a popup that closes may take its question with it.
  wishes.note(origin, note);
  const release = ports.holdCopy(origin);
  const answer = await paintAnswer(ports, ask({ origin, signInId: wish.signInId }));
  release();
  const problem = answer.ok ? null : answer.problem;
  if (problem?.kind === 'interrupted') return lookUp(ports, wish);
  if (wishes.read(origin) === note) wishes.note(origin, null);
  happen({ kind: 'wish-answered', wish, failure: problem });
  if (answer.ok && ports.current().view?.activeKey === wish.key) then();
  return problem;
}

function closeIfWanted({ current, close }: DeedPorts) {
  if (current().settings.closeAfterSwitch) close();
}

/** The worker ended before it answered, or before it heard: what it shows since tells what became of the wish. */
async function lookUp(ports: DeedPorts, wish: SwitchWish) {
  const problem = await refresh(ports);
  // Interrupted once more, it says nothing: the next good read will.
  const failure = problem?.kind === 'interrupted' ? null : problem;
  ports.happen({ kind: 'wish-answered', wish, failure });
  if (problem === null) tellOfLostWish(ports);
  return null;
}
