import { Hono } from 'hono';
import { challengeProblem } from '../auth/challenge';
import { type Found, findAttempt, usable } from '../auth/find-attempt';
import { strayInvitation } from '../auth/invitations';
import { prepareSignIn } from '../auth/prepare-sign-in';
import { prepareSignUp } from '../auth/prepare-sign-up';
import { coded } from '../auth/refusal';
import { verifySignUp } from '../auth/sign-up-flow';
import { verifySignIn } from '../auth/verify';
import { type Admitted, admitted, type Door } from '../call';
import { refused, success } from '../envelope';
import { sessionView } from '../views/session-view';

/** Sections 4.4.3 to 4.4.5, for sign-ins and sign-ups. */
export const verificationRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false })
    .post('/auth/prepare-verification', ({ env }) => prepare(admitted(env.call)))
    .post('/auth/attempt-verification', ({ env }) => verify(admitted(env.call)));

const STRATEGY_REQUIRED = coded({
  status: 400,
  code: 'VERIFICATION_STRATEGY_REQUIRED',
  message: 'Verification strategy is required',
});
const CODE_MISSING = coded({
  status: 400,
  code: 'MISSING_VERIFICATION_CODE',
  message: 'Verification code is missing',
});

const query = ({ url }: Admitted, name: string): string => url.searchParams.get(name) ?? '';

function find(call: Admitted) {
  const id = query(call, 'attempt_identifier');
  return { id, found: findAttempt(call.session, id, query(call, 'identifier_type')) };
}

function prepare(call: Admitted): Response {
  const { id, found } = find(call);
  const challenge = isExempt(found) ? null : challengeProblem(call);
  if (challenge) return refused(call, challenge);
  const strategy = query(call, 'strategy');
  const open = usable(call.deployment, { id, found, completed: 'coded' });
  if (!open.ok) return refused(call, open.problem);
  if (strategy === '') return refused(call, STRATEGY_REQUIRED);
  const prepared = prepareFound(call, open.value, strategy);
  return prepared.ok ? success(call, prepared.value) : refused(call, prepared.problem);
}

/** Section 4.3, "Life": nobody sends a challenge token for these two. */
const isExempt = (found: Found | null): boolean =>
  found?.kind === 'signin' &&
  (found.attempt.steps[0] === 'verify_second_factor' || found.attempt.profileChanged);

function prepareFound(call: Admitted, { kind, attempt }: Found, strategy: string) {
  const { deployment, url } = call;
  if (kind === 'signup') return prepareSignUp(deployment, attempt, strategy);
  const redirectUri = query(call, 'redirect_uri');
  const lastDigits = query(call, 'last_digits');
  return prepareSignIn(deployment, attempt, { strategy, redirectUri, lastDigits, doorway: url });
}

function verify(call: Admitted): Response {
  const { deployment, session, form } = call;
  const open = usable(deployment, { ...find(call), completed: 'said' });
  if (!open.ok) return refused(call, open.problem);
  const code = form.verification_code ?? '';
  if (code === '') return refused(call, CODE_MISSING);
  const stray = strayInvitation(open.value, query(call, 'invite_token'));
  if (stray) return refused(call, stray);
  const { kind, attempt } = open.value;
  const problem =
    kind === 'signin'
      ? verifySignIn(deployment, session, { attempt, code, method: query(call, 'method') })
      : verifySignUp(deployment, session, { attempt, code });
  return problem ? refused(call, problem) : success(call, sessionView(deployment, session));
}
