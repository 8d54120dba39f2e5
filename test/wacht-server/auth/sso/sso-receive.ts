import type { Call } from '../../call';
import { attemptEnd } from '../attempt';
import { connectionAsked } from './sso-connection';
import { enterVouched } from './sso-entry';
import type { SsoProblem } from './sso-problem';
import { type SsoAnswer, vouchedBy } from './sso-protocol';
import { afterSso, refusedSso } from './sso-return';
import { type Returning, takeJourney } from './sso-returning';

/**
 * Takes a provider's answer, which a browser brings (section 4.7.2): whatever session that browser has, the sign-in
 * goes to the attempt's own. The browser is led on in every case.
 */
export async function receiveSso(call: Call, answer: SsoAnswer): Promise<Response> {
  const location = await whereNext(call, answer);
  return new Response(null, { status: 302, headers: { location } });
}

async function whereNext(call: Call, answer: SsoAnswer): Promise<string> {
  const returning = takeJourney(call.deployment, answer.state);
  if (!returning) return refusedSso(call, 'unknown-state');
  const problem = await finish(call, returning, answer);
  if (problem === null) return afterSso(call, returning);
  returning.attempt.errored = true;
  return refusedSso(call, problem);
}

async function finish(call: Call, returning: Returning, answer: SsoAnswer): Promise<SsoProblem | null> {
  const { deployment, url } = call;
  const { journey, attempt } = returning;
  if (attemptEnd(attempt) <= deployment.now()) return 'too-late';
  const connection = connectionAsked(deployment, journey.connectionId);
  if (connection?.kind !== answer.kind) return 'not-believed';
  const trip = { app: deployment.spec, connection, doorway: url, departure: journey };
  const read = await vouchedBy(trip, answer);
  if (!read.ok) return read.problem;
  return enterVouched(deployment, { ...returning, connection, vouched: read.value });
}
