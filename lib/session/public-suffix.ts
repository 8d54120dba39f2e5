import { fnv1a } from './fnv-1a';
import { lazy } from './once';
import { PACKED, SPACE } from './public-suffixes';

/** Names that registries of countries sell under, such as `co.uk`. */
const REGISTRYS =
  /^(ac|biz|co|com|edu|go|gob|gov|info|int|mil|name|net|nom|or|org|pro|sch|web)\.[a-z]{2}$|^[^.]+\.(aero|museum)$|^[^.]+\.[^.]{3,}\.jp$/;

/** Whether the shape of a name alone makes it a suffix: these need no place in the table. */
export const isSuffixByShape = (domain: string): boolean => !domain.includes('.') || REGISTRYS.test(domain);

/**
 * Whether anybody may have a name right under this one, as under `co.uk` or `github.io`: its hosts are strangers to each
 * other. Of other names it says so of one in sixty, which costs their app no more than that its hosts are named one by one.
 */
export function isPublicSuffix(domain: string): boolean {
  if (isSuffixByShape(domain)) return true;
  // Whoever has this computer has every name of it.
  if (domain.endsWith('.localhost')) return false;
  const [, ...above] = domain.split('.');
  const known = table();
  return known.has(placeOf(domain)) || known.has(placeOf(['*', ...above].join('.')));
}

/** Where a suffix has its place in the table. */
export const placeOf = (suffix: string, space = SPACE): number => fnv1a(suffix) % space;

const table = lazy((): ReadonlySet<number> => unpack(PACKED));

/** Each character is how far it is to the next place; the largest one only leads on. */
function unpack(packed: string): Set<number> {
  const places = new Set<number>();
  let at = 0;
  for (const char of packed) {
    const step = PACKED_AS.indexOf(char);
    at += step;
    if (step < PACKED_AS.length - 1) places.add(at);
  }
  return places;
}

/** The characters in their order: those that need no escape. */
export const PACKED_AS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((char) => !"'\\`$".includes(char))
  .join('');
