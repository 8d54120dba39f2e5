/** Stands for what is secret. */
const MASK = '•••';

/** Members whose values are secret, whatever they hold. */
const SECRET_NAME =
  /token|secret|passw|passcode|cookie|ticket|otp|credential|private|authori[sz]ation|verification_code|backup_code|api_?key|state$|nonce/i;

/** Facts about secrets, which are none. */
const HARMLESS = /^(boolean|undefined)$/;

/** Begins only where a word does, so that a long word is looked at once. */
const JWT = /(?<![\w-])[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g;
const IN_ADDRESS = /((?:__dev_session__|token|code|ticket|state|secret)=)[^&\s"#]+/gi;

/** The same value without anything in it that lets somebody in. As JSON writes it, member by member. */
export const masked = (value: unknown): string => JSON.stringify(value, hide, 2) ?? '';

function hide(name: string, value: unknown): unknown {
  if (value === null || HARMLESS.test(typeof value)) return value;
  if (SECRET_NAME.test(name)) return MASK;
  return typeof value === 'string' ? value.replace(JWT, MASK).replace(IN_ADDRESS, `$1${MASK}`) : value;
}
