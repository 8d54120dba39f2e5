import type { PasswordPolicy } from '../settings';
import type { Deployment } from '../store';

const MOST = 125;
const FIXED: PasswordPolicy = { minLength: 6, number: true, special: true };

/** What a password lacks, in words, or null (section 4.2.2: by the settings, or the fixed rule of Go-25). */
export function passwordProblem({ traits, settings }: Deployment, password: string): string | null {
  const policy: PasswordPolicy = traits.passwordPolicy === 'fixed' ? FIXED : settings.password;
  const { minLength, lowercase, uppercase, number, special } = policy;
  if (password.length < minLength) return `Password must have at least ${minLength} characters`;
  if (password.length > MOST) return `Password must have at most ${MOST} characters`;
  if (lowercase && !/\p{Ll}/u.test(password)) return 'Password must have a lowercase letter';
  if (uppercase && !/\p{Lu}/u.test(password)) return 'Password must have an uppercase letter';
  if (number && !/\d/.test(password)) return 'Password must have a number';
  if (special && !/[^\p{L}\d\s]/u.test(password)) return 'Password must have a special character';
  return null;
}
