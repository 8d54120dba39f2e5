import { words } from '../../../../lib/i18n/words';
import type { SecondFactor } from '../../../../lib/session/attempt';
import type { FlowView, ProfileFields } from '../../../../lib/session/flow';
import { cardOf } from '../state/card-of';
import { stepKey } from '../state/step-key';
import { challenged, provedAnew } from './challenge';
import { awaitFlow, object, type SignInDesk, withFlow } from './desk';
import { inviteTokenFor } from './pocket';

export interface CodeDeeds {
  /** Any code of the step that stands: mailed, texted, from an app or a saved one. */
  answerCode(code: string): void;
  /** The code or link of the current step again. */
  sendAgain(): void;
  /** Has what the step needs sent after all, with a new proof of work; once for each step. */
  prove(): void;
  pick(factor: SecondFactor): void;
  anotherFactor(): void;
  /** Texts a code to the phone that ends so. */
  sendTo(lastDigits: string): void;
  completeProfile(fields: ProfileFields): void;
}

export const createCodeDeeds = (desk: SignInDesk): CodeDeeds => ({
  answerCode: (code) => withFlow(desk, (flow) => void answerCode(desk, flow, code)),
  sendAgain: () => withFlow(desk, (flow) => void sendAgain(desk, flow)),
  prove: () => withFlow(desk, (flow) => void prove(desk, flow)),
  pick: (factor) => withFlow(desk, () => desk.tell({ kind: 'placed', place: { at: 'factor', factor } })),
  anotherFactor: () => withFlow(desk, () => desk.tell({ kind: 'placed', place: { at: 'factors' } })),
  sendTo: (lastDigits) => withFlow(desk, (flow) => void sendTo(desk, flow, lastDigits)),
  completeProfile: (fields) => withFlow(desk, (flow) => void completeProfile(desk, flow, fields)),
});

async function answerCode(desk: SignInDesk, flow: FlowView, code: string): Promise<void> {
  if (code === '') return object(desk, 'code', words('signIn.missing.code'));
  if (!(await announceFactor(desk, flow))) return;
  const pocket = desk.pockets.current();
  const { challenge } = pocket;
  const wish = { origin: flow.origin, challenge, code, inviteToken: inviteTokenFor(flow, pocket) };
  await awaitFlow(desk, 'answer-code', desk.ports.askFlow.answerCode(wish));
}

async function completeProfile(desk: SignInDesk, { origin }: FlowView, fields: ProfileFields): Promise<void> {
  const { challenge } = desk.pockets.current();
  await awaitFlow(
    desk,
    'complete-profile',
    desk.ports.askFlow.completeProfile({ origin, challenge, fields }),
  );
}

/**
 * The server must know which second factor a code is of. It remembers the choice for 5 minutes only, so one that
 * needs no message is told when its code is there (section 4.4.5).
 */
async function announceFactor(desk: SignInDesk, flow: FlowView): Promise<boolean> {
  const card = cardOf(flow, desk.now().place);
  if (card.card !== 'factor-code' || card.factor === 'phone_otp' || card.factor === card.step.factor)
    return true;
  const { origin } = flow;
  const wish = { origin, factor: card.factor, lastDigits: null, challenge: null };
  return (await awaitFlow(desk, 'prepare', desk.ports.askFlow.sendCode(wish))) !== null;
}

/** A second factor is sent without a proof of work (section 4.3). */
async function sendAgain(desk: SignInDesk, flow: FlowView): Promise<void> {
  const { origin, state } = flow;
  const factor = state.at === 'step' ? state.factor : null;
  if (factor === 'phone_otp') return desk.tell({ kind: 'placed', place: { at: 'last-digits' } });
  await awaitFlow(desk, 'prepare', challenged(desk, origin, sending(desk, flow)));
}

async function prove(desk: SignInDesk, flow: FlowView): Promise<void> {
  const pocket = desk.pockets.current();
  const step = stepKey(flow);
  if (pocket.proved === step) return;
  pocket.proved = step;
  await awaitFlow(desk, 'prepare', provedAnew(desk, flow.origin, sending(desk, flow)));
}

const sending =
  ({ ports }: SignInDesk, { origin }: FlowView) =>
  (challenge: string | null) =>
    ports.askFlow.sendCode({ origin, factor: null, lastDigits: null, challenge });

async function sendTo(desk: SignInDesk, { origin }: FlowView, lastDigits: string): Promise<void> {
  if (!/^\d{4}$/.test(lastDigits)) return object(desk, 'last_digits', words('signIn.lastDigits.wrong'));
  const wish = { origin, factor: 'phone_otp' as const, lastDigits, challenge: null };
  const flow = await awaitFlow(desk, 'prepare', desk.ports.askFlow.sendCode(wish));
  if (flow) desk.tell({ kind: 'placed', place: { at: 'flow' } });
}
