import type { Page } from 'playwright';
import { asScript } from '../e2e/script';
import type { Pixel } from './contrast';
import type { Box } from './marks';

/** Takes pictures of a page and reads them. */
export interface Camera {
  /** A picture of what the window shows, as PNG in base64. */
  take(): Promise<string>;
  /** The colours in each part of a picture. */
  colours(picture: string, boxes: Box[]): Promise<Painted[][]>;
  /** What became of each colour in each part from one picture to another; of those that stayed, too. */
  changes(pictures: [before: string, after: string], boxes: Box[]): Promise<Change[][]>;
}

export interface Painted {
  pixel: Pixel;
  /** How many pixels are painted so. */
  count: number;
}

export interface Change {
  from: Pixel;
  to: Pixel;
  count: number;
}

export async function openCamera(page: Page): Promise<Camera> {
  const session = await page.context().newCDPSession(page);
  // Pictures are large: each goes to the page once.
  const compared = async (pictures: string[], boxes: Box[]): Promise<Change[][]> =>
    JSON.parse(await page.evaluate<string>(asScript(compare, [pictures, boxes])));
  return {
    async take() {
      const picture = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
      return picture.data;
    },
    async colours(picture, boxes) {
      return (await compared([picture], boxes)).map(coloursOf);
    },
    changes: compared,
  };
}

/** The colours that were there before. */
export function coloursOf(changes: Change[]): Painted[] {
  const seen = new Map<string, Painted>();
  for (const { from, count } of changes) {
    const known = seen.get(String(from));
    if (known) known.count += count;
    else seen.set(String(from), { pixel: from, count });
  }
  return [...seen.values()];
}

/** Runs inside the page: the browser is the one who reads its own pictures. */
async function compare(pictures: string[], boxes: Box[]): Promise<string> {
  async function open(picture: string) {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const paint = new OffscreenCanvas(image.width, image.height).getContext('2d', {
      willReadFrequently: true,
    });
    paint?.drawImage(image, 0, 0);
    return (box: Box) => {
      const [x, y, width, height] = [box.x, box.y, Math.max(1, box.width), Math.max(1, box.height)];
      const data = paint?.getImageData(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
      return data?.data ?? new Uint8ClampedArray();
    };
  }
  const pixel = (of: ArrayLike<number>, at: number): Pixel => [of[at] ?? 0, of[at + 1] ?? 0, of[at + 2] ?? 0];
  const number = (of: ArrayLike<number>, at: number) =>
    (of[at] ?? 0) * 65_536 + (of[at + 1] ?? 0) * 256 + (of[at + 2] ?? 0);

  const [old, now = old] = await Promise.all(pictures.map(open));
  const compared = boxes.map((box) => {
    const [was, is] = [old?.(box) ?? [], now?.(box) ?? []];
    const seen = new Map<number, Change>();
    for (let at = 0; at < was.length; at += 4) {
      const key = number(was, at) * 16_777_216 + number(is, at);
      const known = seen.get(key);
      if (known) known.count += 1;
      else seen.set(key, { from: pixel(was, at), to: pixel(is, at), count: 1 });
    }
    return [...seen.values()];
  });
  return JSON.stringify(compared);
}
