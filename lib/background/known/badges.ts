import { fnv1a } from '../../session/fnv-1a';

const HUES = 10;
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A lasting hue: the id chooses one of ten, and the next free one when another account of the app has it. */
export function pickHue(id: string, taken: { hue: number }[]): number {
  const first = fnv1a(id) % HUES; // spreads neighbouring ids over the hues
  const tries = Array.from({ length: HUES }, (_, step) => (first + step) % HUES);
  return tries.find((hue) => !taken.some((each) => each.hue === hue)) ?? first;
}

/** The smallest digit key that no other account of the app has, or null when all nine are taken. */
export const pickDigit = (taken: { digit: number | null }[]): number | null =>
  DIGITS.find((digit) => !taken.some((each) => each.digit === digit)) ?? null;
