import { lookOf } from '../letters/look-alike';

const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const LATIN = /\p{Script=Latin}/u;

/**
 * Whether a host passes for one in Latin letters: a part of it has letters of another script, and each of its letters
 * looks like a Latin one. Under an ending in that other script, a part in it alone is what it seems.
 */
export function isDisguised(host: string): boolean {
  const parts = host.normalize('NFKC').split(/[.。]/u);
  const ending = parts.at(-1) ?? '';
  return parts.some(
    (part) => OTHER_SCRIPT.test(part) && looksLatin(part) && (LATIN.test(part) || LATIN.test(ending)),
  );
}

const looksLatin = (part: string): boolean => /^[a-z]+$/.test(lookOf(part.replace(/[\d-]/g, '')));
