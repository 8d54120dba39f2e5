import { addPerson, findByEmail } from '../../people';
import type { SsoConnection } from '../../settings';
import type { Deployment } from '../../store';
import { returnFromElsewhere } from '../sign-in-flow';
import { speaksFor } from './sso-connection';
import { problemOf, type SsoProblem } from './sso-problem';
import type { Returning } from './sso-returning';
import type { Vouched } from './sso-trip';

interface Arrival extends Pick<Returning, 'session' | 'attempt'> {
  connection: SsoConnection;
  vouched: Vouched;
}

/**
 * Brings a person into the attempt's own session, wherever the answer came from (section 4.7.2); further steps may
 * remain. A provider is believed for its own domains only.
 */
export function enterVouched(
  deployment: Deployment,
  { session, attempt, connection, vouched }: Arrival,
): SsoProblem | null {
  if (!speaksFor(connection, vouched.email)) return 'not-believed';
  const known = findByEmail(deployment, vouched.email);
  if (!known && !connection.createsPeople) return 'unknown-person';
  const person = known ?? addPerson(deployment, vouched);
  const refusal = returnFromElsewhere(deployment, session, { attempt, person });
  return refusal && problemOf(refusal);
}
