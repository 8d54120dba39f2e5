import { color, WHITE } from './palette';

/** A small disc at the end of the icon's foot: somebody is needed, or came in. */
export function drawBadge(pen: OffscreenCanvasRenderingContext2D, badge: '!' | '+', size: number): void {
  const radius = size * 0.24;
  const middle = Math.round(size - radius - 0.5);
  pen.beginPath();
  pen.arc(middle, middle, radius, 0, 2 * Math.PI);
  pen.fillStyle = badge === '!' ? color(0.55, 0.2, 27) : color(0.5, 0.1, 166);
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = WHITE;
  pen.stroke();
  pen.fillStyle = WHITE;
  const unit = size / 16;
  if (badge === '!')
    bars(pen, [
      [middle - unit / 2, middle - 2.5 * unit, unit, 3 * unit],
      [middle - unit / 2, middle + 1.5 * unit, unit, unit],
    ]);
  else
    bars(pen, [
      [middle - unit / 2, middle - 2.5 * unit, unit, 5 * unit],
      [middle - 2.5 * unit, middle - unit / 2, 5 * unit, unit],
    ]);
}

type Bar = [x: number, y: number, width: number, height: number];

/** On whole pixels, so that nothing blurs. */
function bars(pen: OffscreenCanvasRenderingContext2D, all: Bar[]): void {
  for (const [x, y, width, height] of all) pen.fillRect(Math.round(x), Math.round(y), width, height);
}
