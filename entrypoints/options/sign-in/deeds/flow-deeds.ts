import type { FlowView } from '../../../../lib/session/flow';
import { awaitAnswer, refuse, type SignInDesk, withFlow } from './desk';

/** What is done with a flow as a whole. */
export interface FlowDeeds {
  /** Reads the flow, when the page is opened or comes back. */
  read(): void;
  /** Lets go of what was kept for a flow that is not on the desk any more. */
  tidy(): void;
  /** Forgets the flow and closes the page. */
  cancel(): void;
  stopSolving(): void;
  stay(stay: boolean): void;
  switchTo(signInId: string): void;
  /** Takes a guise off: its account is signed out at once, and the card says so. */
  takeOff(signInId: string): void;
}

export const createFlowDeeds = (desk: SignInDesk): FlowDeeds => ({
  read: () => void read(desk),
  tidy: () => void desk.pockets.current(),
  cancel: () => withFlow(desk, (flow) => void cancel(desk, flow)),
  stopSolving: () => desk.pockets.current().solving?.abort(),
  stay: (stay) => withFlow(desk, (flow) => void setStay(desk, flow, stay)),
  switchTo: (signInId) => withFlow(desk, (flow) => void switchTo(desk, flow, signInId)),
  takeOff: (signInId) => withFlow(desk, (flow) => void takeOff(desk, flow, signInId)),
});

async function read(desk: SignInDesk): Promise<void> {
  const { flow } = desk.now();
  const answer = await desk.ports.askFlow.flow({});
  if (desk.now().flow !== flow) return; // it was told of meanwhile, or is another app's
  if (!answer.ok) return desk.tell({ kind: 'unread', failure: answer.problem });
  desk.tell({ kind: 'news', flow: answer.value });
  desk.tell({ kind: 'tick', now: desk.ports.now() });
}

async function cancel(desk: SignInDesk, { origin }: FlowView): Promise<void> {
  const pocket = desk.pockets.current();
  const gone = await desk.ports.askFlow.cancelFlow({ origin });
  // What is over is told of as news, and leaves no flow on the desk; another one has taken the page by now.
  if (!desk.pockets.isFor(pocket) && desk.now().flow) return;
  if (gone.ok) desk.ports.closeTab();
  else refuse(desk, 'sign-in', gone.problem);
}

/** What is being typed stays: only the foot of the card changes. */
async function setStay(desk: SignInDesk, { origin }: FlowView, stay: boolean): Promise<void> {
  const pocket = desk.pockets.current();
  const answer = await desk.ports.askFlow.stayAs({ origin, stay });
  if (answer.ok && desk.pockets.isFor(pocket)) desk.tell({ kind: 'news', flow: answer.value });
}

async function switchTo(desk: SignInDesk, flow: FlowView, signInId: string): Promise<void> {
  const { origin } = flow;
  const switched = await awaitAnswer(desk, 'sign-in', desk.ports.switchTo({ origin, signInId }));
  if (switched.ok) await cancel(desk, flow);
}

async function takeOff(desk: SignInDesk, { origin }: FlowView, signInId: string): Promise<void> {
  const wish = { origin, signInId, undo: false };
  const left = await awaitAnswer(desk, 'sign-in', desk.ports.signOut(wish));
  if (left.ok) desk.tell({ kind: 'answered', flow: desk.now().flow ?? null, now: desk.ports.now() });
}
