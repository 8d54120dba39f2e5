const HUES = 10;
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A lasting hue: the id chooses one of ten, and the next free one when another account of the app has it. */
export function pickHue(id: string, taken: { hue: number }[]): number {
  const first = hash(id) % HUES;
  const tries = Array.from({ length: HUES }, (_, step) => (first + step) % HUES);
  return tries.find((hue) => !taken.some((each) => each.hue === hue)) ?? first;
}

/** The smallest digit key that no other account of the app has, or null when all nine are taken. */
export const pickDigit = (taken: { digit: number | null }[]): number | null =>
  DIGITS.find((digit) => !taken.some((each) => each.digit === digit)) ?? null;

/** FNV-1a, 32 bit: spreads neighbouring ids over the hues. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
