/** The toolbar's icon beside a page, as the browser itself keeps it. */
export interface Icon {
  title: string;
  /** Its 32 × 32 pixels: red, green, blue and how much of it covers what is beneath, row by row. */
  pixels: number[];
}

export const ICON_SIZE = 32;

/** What a person would call a pixel. */
export function colorAt({ pixels }: Icon, x: number, y: number): string {
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.slice(4 * (ICON_SIZE * y + x));
  if (alpha < 100) return 'clear';
  const [low, middle, high] = [red, green, blue].toSorted((one, other) => one - other);
  if (low === undefined || middle === undefined || high === undefined) return 'clear';
  if (low > 235) return 'white';
  if (high - low < 24) return 'gray';
  if (red === high) return middle - low > (high - low) / 2 ? 'yellow' : 'red';
  return blue === high ? 'blue' : 'green';
}

/** Beneath the upper edge, beside the letters, at the end of the foot, in the middle of the badge's place, in a corner. */
export const colorsOf = (icon: Icon) => ({
  fill: colorAt(icon, 16, 5),
  corner: colorAt(icon, 1, 1),
  badge: colorAt(icon, 29, 25),
  sign: colorAt(icon, 24, 21),
});

/** How many pixels of its inner half are as white as letters are. */
export const lettersIn = (icon: Icon): number => {
  const inside = Array.from({ length: 16 }, (_, at) => at + 8);
  return inside.flatMap((y) => inside.filter((x) => colorAt(icon, x, y) === 'white')).length;
};
