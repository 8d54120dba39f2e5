import { Hono } from 'hono';
import { type Admitted, admitted, type Door } from '../call';
import { type Credentials, type SignInProblem, signInWithPassword } from '../credentials';
import type { Traits } from '../dialect';
import { codedError, formError, mutated, textError } from '../envelope';
import { sessionView } from '../views/session-view';

/** Section 4.4.2 for the two password strategies. */
export const authRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false }).post('/auth/signin', ({ env }) => {
    const call = admitted(env.call);
    const { deployment, session } = call;
    const method = strategyOf(call.form, deployment.traits);
    if (!method) return textError(call, 400, 'Invalid or missing strategy');
    const given = credentialsIn(call.form, method);
    if (!given) return formError(call);
    const before = { ...session, signIns: [...session.signIns] };
    const problem = signInWithPassword(deployment, session, given);
    if (problem) return refusal(call, problem);
    // Go-26 answers with the session as loaded before, plus the attempt (section 4.4.2).
    const shown =
      deployment.traits.signInReply === 'after' ? session : { ...before, attempts: session.attempts };
    return mutated(call, sessionView(deployment, shown));
  });

type Method = Credentials['method'];

function strategyOf(form: Record<string, string>, traits: Traits): Method | null {
  if (traits.signInByEmailOnly) return 'plain_email';
  const { strategy } = form;
  return strategy === 'plain_email' || strategy === 'plain_username' ? strategy : null;
}

function credentialsIn(form: Record<string, string>, method: Method): Credentials | null {
  const identifier = method === 'plain_email' ? form.email : form.username;
  const { password } = form;
  return identifier && password ? { method, identifier, password } : null;
}

const INVALID = {
  status: 401,
  code: 'INVALID_CREDENTIALS',
  message: 'Invalid credentials',
  detail: 'Invalid credentials. Please try again.',
};
const UNKNOWN = { status: 404, code: 'USER_NOT_FOUND', message: 'User not found' };

const REFUSALS = {
  wrong: INVALID,
  locked: { status: 403, code: 'TOO_MANY_REQUESTS', message: 'Too many requests' },
  disabled: { status: 403, code: 'USER_DISABLED', message: 'User is disabled' },
  already: { status: 400, code: 'USER_ALREADY_SIGNED_IN', message: 'User is already signed in' },
};

function refusal(call: Admitted, problem: SignInProblem): Response {
  if (problem !== 'unknown') return codedError(call, REFUSALS[problem]);
  return codedError(call, call.deployment.traits.unknownPerson === 'user-not-found' ? UNKNOWN : INVALID);
}
