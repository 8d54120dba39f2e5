import type { Catalog } from './catalog';

/** Groups of what the popup says whose names stand whole in the scripts, and are never put together there. */
const WHOLE = 'popup|guise|menu|places|sheet|blank|time';
/** Those whose names are put together, too: what they say keeps its name beside the number. */
const BOTH = 'row|tray|wait|mode';

const WHOLE_KEY = new RegExp(`(['"])((?:${WHOLE}|${BOTH})(?:\\.\\w+)+)\\1`, 'g');
const PUT_TOGETHER = new RegExp(`\`(?:${WHOLE})\\.[^\`]*\\$\\{`);
const KEEPS_NAME = new RegExp(`^(?:${BOTH})_`);

/** The short name of each message, by its own. */
export type ShortNames = Map<string, string>;

/** Numbers for the names of much that the popup says: of what it loads they were more than a hundredth. */
export function shortNamesOf(catalog: Catalog): ShortNames {
  const some = Object.keys(catalog).filter((name) => new RegExp(`^(?:${WHOLE}|${BOTH})_`).test(name));
  return new Map(some.map((name, at) => [name, `_${at.toString(36)}`]));
}

/** As browsers read it, under the short names and without the white space of a file that somebody would edit. */
export function packed(catalog: Catalog, numbers: ShortNames): string {
  const entries = Object.entries(catalog).flatMap(([name, message]) =>
    namesOf(name, numbers).map((short) => [short, { message }]),
  );
  return JSON.stringify(Object.fromEntries(entries));
}

function namesOf(name: string, numbers: ShortNames): string[] {
  const number = shortOf(name, numbers);
  if (number === undefined) return [name];
  return KEEPS_NAME.test(name) ? [name, number] : [number];
}

/** Of what is counted the form stands behind the name. */
function shortOf(name: string, numbers: ShortNames): string | undefined {
  const end = name.lastIndexOf('_');
  const counted = numbers.get(name.slice(0, end));
  return numbers.get(name) ?? (counted && counted + name.slice(end));
}

/** The code that asks for them by their short names. */
export function shortened(code: string, numbers: ShortNames): string {
  if (PUT_TOGETHER.test(code)) throw new Error(`A key of ${WHOLE} is put together while the popup runs`);
  return code.replace(WHOLE_KEY, (whole, quote, key) => {
    const number = numbers.get(key.replaceAll('.', '_'));
    return number === undefined ? whole : quote + number + quote;
  });
}
