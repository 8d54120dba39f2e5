import { Secret, TOTP } from 'otpauth';
import type { Person } from '../person';
import type { Deployment } from '../store';
import type { SecondFactor, SignInAttempt } from './attempt';
import { takeCode } from './codes';
import { codeProblem, type Refusal, said } from './refusal';

const REMEMBERED_FOR = 5 * 60_000;

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

const authenticator = (secret: string): TOTP => new TOTP({ secret: Secret.fromBase32(secret) });

/** The code that an authenticator app shows at this moment. */
export const currentTotp = (secret: string, at: number): string =>
  authenticator(secret).generate({ timestamp: at });

/** The methods a person has set up, in the order in which they are offered. */
export function secondFactorsOf({ secondFactors }: Person): SecondFactor[] {
  const { totpSecret, phone, backupCodes } = secondFactors;
  const methods: SecondFactor[] = [];
  if (totpSecret !== null) methods.push('authenticator');
  if (phone !== null) methods.push('phone_otp');
  if (backupCodes.length > 0) methods.push('backup_code');
  return methods;
}

export function chooseMethod({ now }: Deployment, attempt: SignInAttempt, method: SecondFactor): void {
  attempt.chosen = { method, until: now() + REMEMBERED_FOR };
}

/** Section 4.4.5: by the query, in builds that read it; else what prepare chose; else the authenticator. */
export function methodFor({ traits, now }: Deployment, attempt: SignInAttempt, asked: string): string {
  if (traits.secondFactorBy === 'method' && asked !== '') return asked;
  return attempt.chosen && attempt.chosen.until > now() ? attempt.chosen.method : 'authenticator';
}

interface Shown {
  person: Person;
  attempt: SignInAttempt;
  method: string;
  code: string;
}

/** Null when the code is right; a backup code is used up then. */
export function checkSecondFactor(
  deployment: Deployment,
  { person, attempt, method, code }: Shown,
): Refusal | null {
  if (method === 'authenticator') return checkTotp(deployment, person, code);
  if (method === 'backup_code') return takeBackupCode(person, code);
  const verdict = takeCode(deployment, attempt.codes, { purpose: 'verify_second_factor', secret: code });
  return verdict === 'right' ? null : codeProblem(deployment.traits, verdict);
}

function checkTotp({ now }: Deployment, { secondFactors }: Person, code: string): Refusal | null {
  const { totpSecret } = secondFactors;
  if (totpSecret === null) return said('Authenticator not set up');
  const delta = authenticator(totpSecret).validate({ token: code, timestamp: now(), window: 1 });
  return delta === null ? said('Invalid authentication code') : null;
}

function takeBackupCode(person: Person, code: string): Refusal | null {
  const { backupCodes } = person.secondFactors;
  if (backupCodes.length === 0) return said('No backup codes available');
  if (!backupCodes.includes(code)) return said('Invalid backup code');
  const left = backupCodes.filter((known) => known !== code);
  person.secondFactors = { ...person.secondFactors, backupCodes: left };
  return null;
}
