import type { WornPicture } from '../../session/icon/worn';
import { color, WHITE } from './palette';

type Badge = NonNullable<WornPicture['badge']>;

/** A small disc at the end of the icon's foot: somebody is needed, or came in. */
export function drawBadge(pen: OffscreenCanvasRenderingContext2D, badge: Badge, size: number): void {
  const radius = size * 0.24;
  const middle = Math.round(size - radius - 0.5);
  pen.beginPath();
  pen.arc(middle, middle, radius, 0, 2 * Math.PI);
  pen.fillStyle = FILL[badge];
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = WHITE;
  pen.stroke();
  pen.fillStyle = WHITE;
  const unit = size / 16;
  bars(pen, signOf(badge, middle, unit));
}

const FILL: Record<Badge, string> = {
  '!': color(0.55, 0.2, 27),
  '+': color(0.5, 0.1, 166),
  clock: color(0.5, 0.105, 70),
};

function signOf(badge: Badge, middle: number, unit: number): Bar[] {
  const left = middle - unit / 2;
  const top = middle - 2.5 * unit;
  switch (badge) {
    case '!':
      return [
        [left, top, unit, 3 * unit],
        [left, middle + 1.5 * unit, unit, unit],
      ];
    case '+':
      return [
        [left, top, unit, 5 * unit],
        [top, left, 5 * unit, unit],
      ];
    case 'clock':
      return [
        [left, top, unit, 3 * unit],
        [left, left, 3 * unit, unit],
      ];
  }
}

type Bar = [x: number, y: number, width: number, height: number];

/** On whole pixels, so that nothing blurs. */
function bars(pen: OffscreenCanvasRenderingContext2D, all: Bar[]): void {
  for (const [x, y, width, height] of all) pen.fillRect(Math.round(x), Math.round(y), width, height);
}
