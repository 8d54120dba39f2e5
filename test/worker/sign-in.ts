import type { Way } from '../../lib/session/auth-settings';
import type { FlowState, FlowView } from '../../lib/session/flow';
import type { PersonSpec } from '../wacht-server';
import { type Fieldnote, ORIGIN, openFieldnote } from './fieldnote';

export const WAYS: Way[] = [
  'email_password',
  'username_password',
  'email_otp',
  'email_magic_link',
  'phone_otp',
];

const NIA = {
  firstName: 'Nia',
  lastName: 'Abara',
  username: 'nia',
  email: 'nia@tidewell.io',
  phone: '+447700900123',
  password: 'harbour-lamp-7',
};

/** Somebody who signs in to Fieldnote, through the worker, by the answers a person would give. */
export interface SignIn extends Fieldnote {
  nia: string;
  /** The first factor; gives where it led. */
  start(way: Way): Promise<FlowState>;
  /** What the newest message to Nia says. */
  code(): string;
  link(): string;
  answer(code: string, inviteToken?: string | null): Promise<FlowState>;
  state(answer: Awaited<FlowAnswer>): FlowState;
  /** Codes and links sent so far. */
  sent(): number;
}

type FlowAnswer = Promise<{ ok: true; value: FlowView | null } | { ok: false; problem: unknown }>;

export async function beginSignIn(
  person: Partial<PersonSpec> = {},
  how: Parameters<typeof openFieldnote>[0] = {},
): Promise<SignIn> {
  const fieldnote = await openFieldnote(how);
  const { app, worker, browser } = fieldnote;
  const nia = app.addPerson({ ...NIA, ...person });
  await browser.clock.advance(20_000);
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  fieldnote.requests();
  const newest = () => app.outbox.at(-1) ?? { code: '', link: '' };

  return {
    ...fieldnote,
    nia,
    state,
    start: async (way) => {
      const identifier = { email_password: NIA.email, email_otp: NIA.email, email_magic_link: NIA.email };
      const answer = await worker.ask.signIn({
        origin: ORIGIN,
        challenge: null,
        way,
        identifier:
          way === 'username_password' ? NIA.username : way === 'phone_otp' ? NIA.phone : identifier[way],
        phone: way === 'phone_otp' ? { countryCode: '+44', national: '7700900123' } : null,
        password: way.endsWith('password') ? NIA.password : null,
      });
      return state(answer);
    },
    code: () => newest().code ?? '',
    link: () => newest().link ?? '',
    answer: async (code, inviteToken = null) =>
      state(await worker.ask.answerCode({ origin: ORIGIN, challenge: null, inviteToken, code })),
    sent: () => app.outbox.length,
  };
}

function state(answer: Awaited<FlowAnswer>): FlowState {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.problem)}`);
  if (!answer.value) throw new Error('no flow');
  return answer.value.state;
}
