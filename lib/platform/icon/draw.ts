import type { WornPicture } from '../../session/icon/worn';
import { firstGrapheme } from '../../session/letters/first-grapheme';
import { drawBadge } from './badge';
import { color, discColor, WHITE } from './palette';

export type Pen = OffscreenCanvasRenderingContext2D;

/** As toolbars ask for it at one and at two device pixels each. */
const SIZES = [16, 32];

/** The icon in each size, drawn here because only the browser knows how to write letters. */
export const drawn = (picture: WornPicture, photo: ImageBitmap | null): Record<number, ImageData> =>
  Object.fromEntries(SIZES.map((size) => [size, drawnIn(picture, { size, photo })]));

function drawnIn(
  picture: WornPicture,
  { size, photo }: { size: number; photo: ImageBitmap | null },
): ImageData {
  const pen = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
  if (!pen) return new ImageData(size, size);
  drawShape(pen, picture, { size, photo });
  if (!photo) drawLetters(pen, picture, size);
  if (picture.badge) drawBadge(pen, picture.badge, size);
  return pen.getImageData(0, 0, size, size);
}

function drawShape(
  pen: Pen,
  picture: WornPicture,
  { size, photo }: { size: number; photo: ImageBitmap | null },
): void {
  const line = edgeOf(picture, size);
  outline(pen, picture.square, { size, inset: line.width / 2 });
  pen.fillStyle = fillOf(pen, picture, size);
  pen.fill();
  if (photo) drawPhoto(pen, photo, size);
  if (picture.square) drawFoot(pen, size);
  pen.lineWidth = line.width;
  pen.strokeStyle = line.color;
  pen.stroke();
  if (picture.look === 'pending') drawRing(pen, size, line.width);
}

function outline(pen: Pen, square: boolean, { size, inset }: { size: number; inset: number }): void {
  const side = size - 2 * inset;
  pen.beginPath();
  pen.roundRect(inset, inset, side, side, square ? size / 4 : side / 2);
}

/** Within the outline, from edge to edge. */
function drawPhoto(pen: Pen, photo: ImageBitmap, size: number): void {
  pen.save();
  pen.clip();
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(photo, 0, 0, size, size);
  pen.restore();
}

/** White keeps a disc apart from a toolbar of its own hue. */
function edgeOf({ look, hue }: WornPicture, size: number): { width: number; color: string } {
  if (look === 'outline') return { width: size * 0.1, color: discColor(hue, 0.5, 0.8) };
  if (look === 'guise') return { width: size * 0.14, color: color(0.55, 0.2, 325) };
  if (look === 'pending') return { width: size * 0.125, color: color(0.72, 0.02, 170, 0.55) };
  return { width: 1, color: color(1, 0, 0, 0.4) };
}

function fillOf(pen: Pen, { look, hue }: WornPicture, size: number): string | CanvasGradient {
  if (look === 'outline') return color(0.985, 0, 0);
  if (look === 'gray') return color(0.48, 0.01, 170);
  if (look === 'pending') return discColor(hue, 0.5, 0.4);
  const fill = pen.createLinearGradient(size * 0.4, 0, size * 0.6, size);
  fill.addColorStop(0, discColor(hue, 0.545));
  fill.addColorStop(1, discColor(hue, 0.455, 0.95));
  return fill;
}

/** Half of the way round, and still: an icon that moves is looked at. */
function drawRing(pen: Pen, size: number, width: number): void {
  pen.beginPath();
  pen.arc(size / 2, size / 2, (size - width) / 2, -0.75 * Math.PI, 0.25 * Math.PI);
  pen.strokeStyle = color(0.66, 0.15, 166);
  pen.stroke();
}

/** Staging stands on a hatched foot. */
function drawFoot(pen: Pen, size: number): void {
  pen.save();
  pen.clip();
  pen.fillStyle = color(0.3, 0.05, 70);
  pen.fillRect(0, size * 0.75, size, size);
  pen.beginPath();
  for (let at = 0; at < size * 1.5; at += size / 4) {
    pen.moveTo(at - size / 4, size);
    pen.lineTo(at, size * 0.75);
  }
  pen.lineWidth = size / 10;
  pen.strokeStyle = color(0.84, 0.15, 80);
  pen.stroke();
  pen.restore();
}

/** One letter where there is no room for two; what stands at the foot leaves them less. */
function drawLetters(pen: Pen, picture: WornPicture, size: number): void {
  const { letters, hue, look, square, badge } = picture;
  const isSmall = size < 32;
  const text = isSmall ? firstGrapheme(letters, /./u) : letters;
  const isCramped = look === 'guise' || square || badge !== null;
  const height = size * (isSmall ? 0.62 : 0.44) * (isCramped ? 0.88 : 1);
  pen.font = `${isSmall ? 700 : 600} ${height}px system-ui, sans-serif`;
  pen.textAlign = 'center';
  pen.fillStyle = look === 'outline' ? discColor(hue, 0.42, 0.8) : WHITE;
  const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = pen.measureText(text);
  const middle = size * (square || badge ? 0.4 : 0.5);
  pen.fillText(text, size * (badge ? 0.46 : 0.5), middle + (above - below) / 2, size * 0.8);
}
