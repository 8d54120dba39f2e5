import type { Origin } from '../../../lib/session/types';
import { noteOf } from '../state/lost-wish';
import { deedOf } from '../state/row-deed';
import { rowOf, rowsBarred } from '../state/selectors';
import type { SwitchWish } from '../state/state';
import { addAccount, signOut } from './account-deeds';
import { refresh } from './answering';
import type { DeedPorts } from './deed-ports';
import { tellOfLostWish } from './lost-wish';
import { paintAnswer } from './painting';

/** Enter, a click or a digit on a row: what it means follows from what the row says. `then` once somebody is active. */
export function choose(ports: DeedPorts, key: string, then?: () => void): void {
  const state = ports.current();
  const row = rowOf(state, key);
  const deed = row && deedOf(state, row);
  if (deed === 'switch') wish(ports, key, then);
  if (deed === 'sign-out') signOut(ports, key);
  // Never what is shown, and nothing at all begins anew, too: whatever is half-way is somebody else's.
  if (deed === 'sign-in') addAccount(ports, row?.identifier ?? '');
  if (deed === 'look') void refresh(ports);
}

/** Marks the row in the same frame, then asks. */
function wish(ports: DeedPorts, key: string, then = () => closeIfWanted(ports)) {
  const state = ports.current();
  const signInId = rowOf(state, key)?.signInId ?? null;
  if (signInId === null || state.origin === null || rowsBarred(state) !== null) return;
  const wish = { key, signInId, since: ports.now() };
  ports.happen({ kind: 'wished', wish });
  void switchTo(ports, { wish, origin: state.origin, then });
}

interface Switching {
  wish: SwitchWish;
  origin: Origin;
  then: () => void;
}

async function switchTo(ports: DeedPorts, { wish, origin, then }: Switching) {
  const { ask, happen, wishes } = ports;
  const note = noteOf(wish);
  // First of all: a popup that closes may take its question with it.
  wishes.note(origin, note);
  const release = ports.holdCopy(origin);
  const answer = await paintAnswer(ports, ask.switchTo({ origin, signInId: wish.signInId }));
  release();
  const problem = answer.ok ? null : answer.problem;
  if (problem?.kind === 'interrupted') return lookUp(ports, wish);
  if (wishes.read(origin) === note) wishes.note(origin, null);
  happen({ kind: 'wish-answered', wish, failure: problem });
  if (answer.ok && ports.current().view?.activeKey === wish.key) then();
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
}
