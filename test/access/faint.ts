import type { Page } from 'playwright';
import { asCall } from '../e2e/script';
import { worst } from './contrast';
import { kindOf } from './kind';
import { type Mark, marksIn } from './marks';
import type { Camera, Painted } from './painted';
import { withSheet } from './with-sheet';

/**
 * The page without its words and icons, so that a picture shows what lies behind them; and whatever is painted can be
 * asked for what lies on top. A filter leaves an icon where it was. What is selected has the browser's own pair of
 * colours, of which only one could be asked for.
 */
const BARE = `
  * { pointer-events: auto !important }
  *, *::before, *::after, *::placeholder {
    -webkit-text-fill-color: transparent !important;
    text-decoration-color: transparent !important;
    caret-color: transparent !important;
  }
  ::selection { background: transparent !important }
  svg.icon { filter: opacity(0) !important }`;

/**
 * The words and icons of a page that cannot be told from what is painted behind them, gradients and layers that let
 * something through among it. Each kind is looked at once, and is known from then on.
 */
export const faintIn = (page: Page, { camera, known }: { camera: Camera; known: Set<string> }) =>
  withSheet(page, BARE, async () => {
    const marks = await page.evaluate<Mark[]>(asCall(marksIn, [kindOf.toString()]));
    const fresh = marks.filter(({ kind, ink }) => !known.has(`${kind} ${ink}`));
    for (const { kind, ink } of fresh) known.add(`${kind} ${ink}`);
    return fresh.length === 0 ? [] : faintAmong(fresh, camera);
  });

async function faintAmong(marks: Mark[], camera: Camera): Promise<string[]> {
  const boxes = marks.map(({ box }) => box);
  const behind = await camera.colours(await camera.take(), boxes);
  return marks.flatMap((mark, at) => verdict(mark, behind[at] ?? []));
}

function verdict(mark: Mark, behind: Painted[]): string[] {
  const [red = 0, green = 0, blue = 0, alpha = 0] = mark.ink;
  const ink = { pixel: [red, green, blue], alpha: (alpha / 255) * mark.opacity } as const;
  const found = worst(
    ink,
    behind.map(({ pixel }) => pixel),
  );
  return found >= mark.needs ? [] : [`“${mark.what}” has ${found.toFixed(2)} of ${mark.needs}`];
}
