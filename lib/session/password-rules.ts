import type { PasswordPolicy } from './auth-settings';

/** What a password still lacks, in the order in which a form lists its rules. */
export type PasswordRule = 'min-length' | 'max-length' | 'lowercase' | 'uppercase' | 'digit' | 'symbol';

/** Servers refuse longer ones whatever the policy says (section 4.2.2). */
export const LONGEST_PASSWORD = 125;

/** The rules of a policy that apply at all, to list them before anything is typed. */
export const rulesOf = (policy: PasswordPolicy): Exclude<PasswordRule, 'max-length'>[] => [
  'min-length',
  ...CHARACTERS.flatMap(([rule]) => (policy[rule] ? [rule] : [])),
];

/** The rules that a typed password does not meet; lengths are counted in characters as people see them typed. */
export function unmetRules(policy: PasswordPolicy, typed: string): PasswordRule[] {
  const length = Array.from(typed).length;
  return [
    ...(length < policy.minLength ? (['min-length'] as const) : []),
    ...(length > LONGEST_PASSWORD ? (['max-length'] as const) : []),
    ...CHARACTERS.flatMap(([rule, found]) => (policy[rule] && !found.test(typed) ? [rule] : [])),
  ];
}

/** Only a length stops the form: builds differ in what they take for a symbol, and the server has the last word. */
export const stopsForm = (policy: PasswordPolicy, typed: string): boolean =>
  unmetRules(policy, typed).some((rule) => rule === 'min-length' || rule === 'max-length');

const CHARACTERS = [
  ['lowercase', /\p{Ll}/u],
  ['uppercase', /\p{Lu}/u],
  ['digit', /\p{Nd}/u],
  ['symbol', /[^\p{L}\p{N}\s]/u],
] as const;
