import { words } from '../../../../lib/i18n/words';
import type { Way } from '../../../../lib/session/auth-settings';
import type { Failure } from '../../../../lib/session/failure';
import type { FlowView, Phone } from '../../../../lib/session/flow';
import { identifiesFirst, isPasswordWay, mailsSomething, passwordWay, wayOf } from '../state/ways';
import { goAside, keepAside } from './aside';
import { askWhere } from './ask-where';
import { challenged } from './challenge';
import { awaitFlow, object, refuse, type SignInDesk, withFlow } from './desk';
import { goWhere, isElsewhere } from './going';

export interface StartDeeds {
  /** Keeps what is typed as the identifier, so that another form has it, too. */
  name(identifier: string): void;
  /** The first form of any way but phone. Without a password it may only say who somebody is. */
  signIn(typed: { identifier: string; password: string | null }): void;
  signInByPhone(phone: Phone): void;
  /** The password for the identifier that is known already. */
  givePassword(password: string): void;
  /** Another way in; where it needs no more than the known identifier it starts at once. */
  useWay(way: Way): void;
  /** Back to the first form, with the identifier kept or not. */
  startAgain(keep: { identifier: boolean }): void;
  create(): void;
  signInInstead(): void;
}

export const createStartDeeds = (desk: SignInDesk): StartDeeds => ({
  name: (identifier) => desk.tell({ kind: 'named', identifier }),
  signIn: (typed) => withFlow(desk, (flow) => void signIn(desk, flow, typed)),
  signInByPhone: (phone) => withFlow(desk, (flow) => void signInByPhone(desk, flow, phone)),
  givePassword: (password) => withFlow(desk, (flow) => void givePassword(desk, flow, password)),
  useWay: (way) => withFlow(desk, (flow) => void useWay(desk, flow, way)),
  startAgain: ({ identifier }) =>
    withFlow(desk, (flow) => {
      if (!identifier) desk.tell({ kind: 'named', identifier: '' });
      void restart(desk, flow, 'signin');
    }),
  create: () => withFlow(desk, (flow) => void restart(desk, flow, 'signup')),
  signInInstead: () => withFlow(desk, (flow) => void restart(desk, flow, 'signin')),
});

interface Typed {
  identifier: string;
  password: string | null;
}

async function signIn(desk: SignInDesk, flow: FlowView, typed: Typed): Promise<void> {
  const identifier = typed.identifier.trim();
  desk.tell({ kind: 'named', identifier });
  if (identifier === '') return object(desk, 'identifier', words('signIn.missing.identifier'));
  const way = wayOf(desk.now(), flow);
  if (!isPasswordWay(way)) return send(desk, flow, { way, identifier, password: null, phone: null });
  if (typed.password === null) return identify(desk, flow, identifier);
  await withPassword(desk, flow, { identifier, password: typed.password });
}

async function withPassword(
  desk: SignInDesk,
  flow: FlowView,
  { identifier, password }: { identifier: string; password: string },
): Promise<void> {
  if (password === '') return object(desk, 'password', words('signIn.missing.password'));
  const way = passwordWay(flow.settings, identifier);
  await send(desk, flow, { way, identifier, password, phone: null });
}

const givePassword = (desk: SignInDesk, flow: FlowView, password: string): Promise<void> =>
  withPassword(desk, flow, { identifier: desk.now().identifier || flow.identifier, password });

const signInByPhone = (desk: SignInDesk, flow: FlowView, phone: Phone): Promise<void> =>
  send(desk, flow, {
    way: 'phone_otp',
    identifier: `${phone.countryCode}${phone.national}`,
    password: null,
    phone,
  });

/** Asked only where an address may belong to single sign-on; only haste, or what was stopped here, stops it (4.4.1). */
async function identify(desk: SignInDesk, flow: FlowView, identifier: string): Promise<void> {
  if (!identifiesFirst(flow.settings) || !identifier.includes('@')) return askPassword(desk);
  const answer = await askWhere(desk, flow, identifier);
  if (!answer) return;
  if (!answer.ok && stops(answer.problem)) return refuse(desk, 'identify', answer.problem);
  if (!answer.ok || !isElsewhere(answer.value)) return askPassword(desk);
  await goWhere(desk, flow, { identifier, identified: answer.value });
}

const stops = ({ kind, status }: Failure): boolean =>
  kind === 'aborted' || kind === 'own' || kind === 'paused' || status === 429;

const askPassword = (desk: SignInDesk): void => goAside(desk, { at: 'password' });

interface Sent {
  way: Way;
  identifier: string;
  password: string | null;
  phone: Phone | null;
}

async function send(desk: SignInDesk, { origin }: FlowView, sent: Sent): Promise<void> {
  await awaitFlow(
    desk,
    'sign-in',
    challenged(desk, origin, (challenge) => desk.ports.askFlow.signIn({ origin, challenge, ...sent })),
  );
}

async function useWay(desk: SignInDesk, flow: FlowView, way: Way): Promise<void> {
  const { place, identifier } = desk.now();
  const known = identifier || flow.identifier;
  const choosing = flow.state.at === 'start' && place.at === 'flow';
  if (!(await backToStart(desk, flow))) return;
  const asksPassword = !choosing && isPasswordWay(way) && known !== '';
  desk.tell({ kind: 'chose', way, place: { at: asksPassword ? 'password' : 'flow' } });
  keepAside(desk);
  if (choosing || !mailsSomething(way) || !known.includes('@')) return;
  await send(desk, flow, { way, identifier: known, password: null, phone: null });
}

async function backToStart(desk: SignInDesk, { origin, state }: FlowView): Promise<boolean> {
  if (state.at === 'start') return true;
  return (
    (await awaitFlow(desk, 'sign-in', desk.ports.askFlow.restartFlow({ origin, kind: 'signin' }))) !== null
  );
}

async function restart(desk: SignInDesk, { origin }: FlowView, kind: FlowView['kind']): Promise<void> {
  desk.pockets.empty();
  const flow = await awaitFlow(desk, 'sign-in', desk.ports.askFlow.restartFlow({ origin, kind }));
  if (flow) desk.tell({ kind: 'placed', place: { at: 'flow' } });
}
