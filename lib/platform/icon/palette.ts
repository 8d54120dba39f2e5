import type { Hue } from '../../session/view';

/** Hue and chroma of the ten discs, as `components/tokens.css` has them: a worker has no style sheet. */
const DISCS: readonly (readonly [hue: number, chroma: number])[] = [
  [22, 0.15],
  [48, 0.125],
  [78, 0.105],
  [125, 0.11],
  [155, 0.105],
  [195, 0.085],
  [235, 0.11],
  [268, 0.15],
  [300, 0.15],
  [350, 0.145],
];

/** A color of a disc's hue: its lightness, and how much of the chroma that it can carry. */
export function discColor(hue: Hue, lightness: number, share = 1): string {
  const [angle, chroma] = DISCS[hue] ?? [250, 0.11];
  return color(lightness, chroma * share, angle);
}

export const color = (lightness: number, chroma: number, hue: number, alpha = 1): string =>
  `oklch(${lightness} ${chroma} ${hue} / ${alpha})`;

export const WHITE = color(1, 0, 0);
