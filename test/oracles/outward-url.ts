import { punycode } from './punycode';

/**
 * A second opinion on which addresses may be opened: written from the rules over the raw text, with
 * neither a URL parser nor anything of the guard's. Gives the host to show, or null. It knows the foreign letters that the tests write, and no others.
 */
export function judgeOutward(raw: string, local: boolean): string | null {
  if (raw.length > 2048 || [...raw].some(isForbidden)) return null;
  const colon = raw.indexOf(':');
  const scheme = raw.slice(0, colon).toLowerCase();
  if ((scheme !== 'https' && scheme !== 'http') || raw.slice(colon + 1, colon + 3) !== '//') return null;
  const [host, port] = split(upTo('/?#', raw.slice(colon + 3)));
  const labels = labelsOf(host);
  if (labels === null || port === null || port > 65_535) return null;
  const isHere = labels.at(-1) === 'localhost' || labels.join('.') === '127.0.0.1';
  if (isHere ? !local : scheme !== 'https' || !isAbroad(labels)) return null;
  const isUsual = port === -1 || port === (scheme === 'https' ? 443 : 80);
  return isUsual ? labels.join('.') : `${labels.join('.')}:${port}`;
}

/** Blanks, controls, backslashes, and what nobody can see. */
function isForbidden(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (code <= 0x20 || (code >= 0x7f && code <= 0xa0) || letter === '\\') return true;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return [0xad, 0x200b, 0x200d, 0x202e, 0x2028, 0x2060, 0x3000, 0xfeff].includes(code);
}

function upTo(ends: string, text: string): string {
  let taken = '';
  for (const letter of text) {
    if (ends.includes(letter)) return taken;
    taken += letter;
  }
  return taken;
}

/** Host and port: -1 when there is none, null when it is no number. */
function split(authority: string): [string, number | null] {
  const colon = authority.indexOf(':');
  if (colon < 0) return [authority, -1];
  const digits = authority.slice(colon + 1);
  if (digits === '') return [authority.slice(0, colon), -1];
  const isNumber = [...digits].every((digit) => '0123456789'.includes(digit));
  return [authority.slice(0, colon), isNumber ? Number(digits) : null];
}

/** Letters that stand for another one in a host (UTS 46). */
const SAME = new Map([
  ['\u3002', '.'], // ideographic full stop
  ['\uff0e', '.'], // full-width one
  ['\uff41', 'a'], // full-width letters and digit
  ['\uff21', 'a'],
  ['\uff11', '1'],
  ['\u24de', 'o'], // circled
  ['\u212a', 'k'], // Kelvin sign
  ['\u00dc', '\u00fc'],
  ['\u041e', '\u043e'], // Cyrillic
]);
const FOREIGN = 'üßаоіеж例';
const PLAIN = 'abcdefghijklmnopqrstuvwxyz0123456789-.';

/** The labels of a host in the form that is looked up, or null when there is no such host. */
function labelsOf(host: string): string[] | null {
  const letters = [...host].map(
    (letter) => SAME.get(letter) ?? (letter < '\u0080' ? letter.toLowerCase() : letter),
  );
  if (letters.some((letter) => !PLAIN.includes(letter) && !FOREIGN.includes(letter))) return null;
  const labels = letters.join('').split('.').map(punycode);
  if (labels.join('.').length > 253 || !labels.every(isLabel)) return null;
  return isNumeric(labels.at(-1) ?? '') && !isPlainNumber(labels, host) ? null : labels;
}

const isLabel = (label: string) =>
  label.length > 0 && label.length < 64 && !label.startsWith('-') && !label.endsWith('-');

const isDecimal = (label: string) => [...label].every((digit) => '0123456789'.includes(digit));

const isNumeric = (label: string) =>
  isDecimal(label) ||
  (label.startsWith('0x') && [...label.slice(2)].every((digit) => '0123456789abcdef'.includes(digit)));

/** A number is written in one way only: four times 0 to 255, without zeros in front. */
const isPlainNumber = (labels: string[], host: string): boolean =>
  labels.join('.') === host &&
  labels.length === 4 &&
  labels.every((label) => isDecimal(label) && Number(label) < 256 && String(Number(label)) === label);

const isAbroad = (labels: string[]): boolean =>
  !isNumeric(labels.at(-1) ?? '') || (labels[0] !== '127' && labels[0] !== '0');
