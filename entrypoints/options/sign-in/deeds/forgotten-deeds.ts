import { words } from '../../../../lib/i18n/words';
import type { FlowView } from '../../../../lib/session/flow';
import { stopsForm } from '../../../../lib/session/password-rules';
import { goAside } from './aside';
import { stillMeant } from './ask-where';
import { awaitAnswer, awaitFlow, object, type SignInDesk, withFlow } from './desk';

export interface ForgottenDeeds {
  forgot(): void;
  /** Back to where the person came from. */
  remember(): void;
  mailCode(email: string): void;
  giveCode(code: string): void;
  setPassword(password: string): void;
}

export const createForgottenDeeds = (desk: SignInDesk): ForgottenDeeds => ({
  forgot: () => goAside(desk, { at: 'forgotten' }),
  remember: () => {
    // Whatever is still on its way for this card is of no use to the one it leads back to.
    desk.pockets.empty();
    goAside(desk, { at: 'flow' });
  },
  mailCode: (email) => withFlow(desk, (flow) => void mailCode(desk, flow, email.trim())),
  giveCode: (code) => withFlow(desk, (flow) => void giveCode(desk, flow, code)),
  setPassword: (password) => withFlow(desk, (flow) => void setPassword(desk, flow, password)),
});

async function mailCode(desk: SignInDesk, { origin }: FlowView, email: string): Promise<void> {
  if (!email.includes('@')) return object(desk, 'identifier', words('signIn.missing.email'));
  desk.tell({ kind: 'named', identifier: email });
  const mailed = await awaitAnswer(
    desk,
    'forgot-password',
    desk.ports.askFlow.forgotPassword({ origin, email }),
  );
  if (!mailed.ok || !stillMeant(desk, email)) return;
  const sentAt = desk.ports.now();
  goAside(desk, { at: 'forgotten-code', email, sentAt });
  desk.tell({ kind: 'tick', now: sentAt });
}

async function giveCode(desk: SignInDesk, { origin }: FlowView, code: string): Promise<void> {
  const { place } = desk.now();
  if (place.at !== 'forgotten-code') return;
  if (code === '') return object(desk, 'code', words('signIn.missing.code'));
  const answer = await awaitAnswer(
    desk,
    'forgot-code',
    desk.ports.askFlow.forgotCode({ origin, email: place.email, code }),
  );
  if (!answer.ok) return;
  desk.pockets.current().reset = answer.value.token;
  desk.tell({ kind: 'placed', place: { at: 'new-password' } });
}

async function setPassword(desk: SignInDesk, flow: FlowView, password: string): Promise<void> {
  const token = desk.pockets.current().reset;
  if (token === null) return goAside(desk, { at: 'forgotten' });
  if (stopsForm(flow.settings.password, password))
    return object(desk, 'password', words('signIn.missing.newPassword'));
  const { origin } = flow;
  const changed = await awaitFlow(
    desk,
    'reset-password',
    desk.ports.askFlow.resetPassword({ origin, token, password }),
  );
  if (!changed) return;
  desk.pockets.current().reset = null;
  desk.tell({ kind: 'placed', place: { at: 'flow' } });
}
