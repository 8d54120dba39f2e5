/** Red, green and blue from 0 to 255, as a screen paints them. */
export type Pixel = readonly [red: number, green: number, blue: number];

/** What lies over something else: 0 lets all of it through, 1 nothing. */
export interface Ink {
  pixel: Pixel;
  alpha: number;
}

/** What is seen where ink lies over a pixel. */
export function inked({ pixel, alpha }: Ink, below: Pixel): Pixel {
  const mixed = (at: 0 | 1 | 2) => pixel[at] * alpha + below[at] * (1 - alpha);
  return [mixed(0), mixed(1), mixed(2)];
}

/** How well two colours can be told apart, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Pixel, other: Pixel): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const luminance = ([red, green, blue]: Pixel): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

function linear(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** The worst contrast of ink over everything that lies behind it. */
export const worst = (ink: Ink, behind: Pixel[]): number =>
  Math.min(...behind.map((below) => contrast(inked(ink, below), below)));
