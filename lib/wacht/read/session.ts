import * as z from 'zod/mini';
import type { Attempt } from '../../session/attempt';
import { namelessTitle } from '../../session/names';
import { lazy } from '../../session/once';
import { plainName, plainText } from '../../session/plain-text';
import { eachInSlices, type Slices } from '../../session/slices';
import type { Account, Session } from '../../session/types';
import { attemptsIn, movedAttempt, newestFirst } from './attempt';
import { elementsIn, id, longList, part } from './field';
import { complete, type SignIn, signIn } from './sign-in';

/** No person has so many; more would only fill memory. */
const MOST_SIGN_INS = 10_000;

const fields = lazy(() =>
  z.object({
    id: z.pipe(id(), z.string()),
    signins: longList(),
    active_signin_id: id(),
    active_sign_in_id: id(),
    active_signin: part(signIn()),
    active_sign_in: part(signIn()),
    signin_attempts: longList(),
    signup_attempts: longList(),
  }),
);

type Fields = z.output<ReturnType<typeof fields>>;

/** A session is told by its id, never by its list, which is left out when empty; some payloads carry it inside. */
const usable = lazy(() =>
  z.union([
    z.pipe(
      fields(),
      z.transform((session: Fields) => ({ session, moved: null })),
    ),
    z.pipe(
      z.object({ session: fields(), ...movedAttempt() }),
      z.transform(({ session, signin_attempt, signup_attempt }) => ({
        session,
        moved: signin_attempt ?? signup_attempt,
      })),
    ),
  ]),
);

/** The session of an unwrapped payload, or null when there is no usable one (rules TR-1, TR-13 and TR-14). */
export function* readSession(payload: unknown): Slices<Session | null> {
  const read = z.safeParse(usable(), payload);
  if (!read.success) return null;
  const { session, moved } = read.data;
  const active = session.active_signin ?? session.active_sign_in;
  const activeId = session.active_signin_id ?? session.active_sign_in_id ?? active?.id ?? null;
  const listed = yield* elementsIn(signIn(), session.signins, MOST_SIGN_INS);
  const signIns = merged(listed, active?.id === activeId ? active : null);
  return {
    id: session.id,
    accounts: yield* eachInSlices([...signIns.values()], accountOf),
    leftOut: session.signins.length - listed.length,
    activeId: activeId !== null && signIns.has(activeId) ? activeId : null,
    attempts: yield* attemptsOf(session, moved),
  };
}

/** Every entry once, in the server's order; an active one that the list lacks comes first. */
function merged(listed: SignIn[], active: SignIn | null): Map<string, SignIn> {
  const isListed = listed.some((each) => each.id === active?.id);
  const all = active === null ? listed : isListed ? [...listed, active] : [active, ...listed];
  const signIns = new Map<string, SignIn>();
  for (const each of all) {
    const known = signIns.get(each.id);
    signIns.set(each.id, known === undefined ? each : complete(known, each));
  }
  return signIns;
}

/** The attempt beside the session is the newer copy of the one inside it. */
function* attemptsOf(
  { signin_attempts: signIns, signup_attempts: signUps }: Fields,
  moved: Attempt | null,
): Slices<Attempt[]> {
  const listed = yield* attemptsIn({ signIns, signUps });
  if (moved === null) return newestFirst(listed);
  const others = listed.filter(({ id, kind }) => id !== moved.id || kind !== moved.kind);
  return newestFirst([moved, ...others]);
}

/** A sign-in as a row tells it (section 6.2 of the protocol). */
export function accountOf(signIn: SignIn): Account {
  const { name = '', email = '', username = '', phone = '', identifiers = [] } = signIn.user ?? {};
  const words = [email, username, phone].filter((each) => each !== '');
  const membershipId = signIn.workspace?.id ?? signIn.organization?.id ?? null;
  const title = plainName(name || words[0] || '');
  return {
    signInId: signIn.id,
    userId: signIn.userId,
    title: title || unnamed(signIn.userId ?? signIn.id),
    detail: words.find((each) => each !== title) ?? null,
    identifiers,
    identifier: email || username || identifiers[0] || null,
    named: title !== '',
    organization: signIn.organization?.name ?? signIn.organization?.roles ?? null,
    workspace: signIn.workspace?.name ?? signIn.workspace?.roles ?? null,
    membershipId,
    nowhere: signIn.nowhere && membershipId === null,
    expiresAt: signIn.expiresAt,
    disabled: signIn.user?.disabled ?? null,
    picture: signIn.user?.picture ?? null,
  };
}

const unnamed = (id: string) => namelessTitle(Array.from(plainText(id)).slice(-4).join(''));
