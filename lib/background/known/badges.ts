import { fnv1a } from '../../session/fnv-1a';

const HUES = 10;
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A lasting hue: the id chooses one of ten, and the next free one when another account of the app has it. */
export function pickHue(id: string, taken: ReadonlySet<number>): number {
  const first = fnv1a(id) % HUES; // spreads neighbouring ids over the hues
  const tries = Array.from({ length: HUES }, (_, step) => (first + step) % HUES);
  return tries.find((hue) => !taken.has(hue)) ?? first;
}

/** What an account is told by at a glance. */
interface Badge {
  hue: number;
  /** The smallest digit key that no other account of the app has, or null when all nine are taken. */
  digit: number | null;
}

/** Gives each id its badge, one after the other: what one has is taken for the next. */
export function createBadges(given: Badge[]): (id: string) => Badge {
  const hues = new Set(given.map(({ hue }) => hue));
  const digits = new Set(given.map(({ digit }) => digit));
  return (id) => {
    const hue = pickHue(id, hues);
    const digit = DIGITS.find((each) => !digits.has(each)) ?? null;
    hues.add(hue);
    digits.add(digit);
    return { hue, digit };
  };
}
