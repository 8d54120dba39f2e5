import type { Page } from 'playwright';
import { asCall } from '../e2e/script';
import { contrast } from './contrast';
import { CONTROLS, type Control, controlsIn } from './controls';
import { kindOf } from './kind';
import type { Box } from './marks';
import { type Camera, type Change, coloursOf } from './painted';
import { withSheet } from './with-sheet';

/** Edges and rings of controls are seen from this contrast on: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const SEEN = 3;
/** An edge may have gaps, as that of a code's six places. */
const BROKEN = 0.75;
/** How far a ring may lie outside of its control. */
const AROUND = 6;
/** A caret that comes with the focus is no ring. */
const CALM = '* { caret-color: transparent !important }';

/**
 * The controls of a page whose focus ring cannot be seen, and those known by their edge alone whose edge cannot. Each
 * kind is looked at once, and is known from then on.
 */
export async function unseenIn(
  page: Page,
  { camera, known }: { camera: Camera; known: Set<string> },
): Promise<string[]> {
  const controls = await page.evaluate<Control[]>(
    asCall(controlsIn, [JSON.stringify(CONTROLS), kindOf.toString()]),
  );
  const fresh = controls.filter(({ kind }) => !known.has(kind));
  for (const { kind } of fresh) known.add(kind);
  return fresh.length === 0 ? [] : withSheet(page, CALM, () => unseenAmong(fresh, { page, camera }));
}

async function unseenAmong(
  controls: Control[],
  { page, camera }: { page: Page; camera: Camera },
): Promise<string[]> {
  const boxes = controls.map(({ box }) => around(box));
  const plain = await camera.take();
  const focused = await withEachFocused(page, () => camera.take());
  const changes = await camera.changes([plain, focused], boxes);
  return controls.flatMap((control, at) => verdict(control, changes[at] ?? []));
}

const around = ({ x, y, width, height }: Box): Box => ({
  x: x - AROUND,
  y: y - AROUND,
  width: width + 2 * AROUND,
  height: height + 2 * AROUND,
});

/** Each control looks as if the keyboard had come to it, all at the same time. */
async function withEachFocused(page: Page, work: () => Promise<string>): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: CONTROLS });
  const forcedPseudoClasses = ['focus', 'focus-visible', 'focus-within'];
  await Promise.all(
    nodeIds.map((nodeId) => session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses })),
  );
  const picture = await work();
  await session.detach(); // with it goes whatever was forced
  return picture;
}

function verdict({ kind, box, blank }: Control, changes: Change[]): string[] {
  const edge = coloursOf(changes);
  const least = Math.max(box.width, box.height);
  const ringed = sum(changes.filter(({ from, to }) => contrast(from, to) >= SEEN));
  const [ground] = edge.toSorted((a, b) => b.count - a.count);
  const edged = ground ? sum(edge.filter(({ pixel }) => contrast(pixel, ground.pixel) >= SEEN)) : 0;
  return [
    ...(ringed < least ? [`${kind} has no ring (${ringed} pixels of ${Math.round(least)})`] : []),
    ...(blank && edged < least * BROKEN
      ? [`${kind} has no edge (${edged} pixels of ${Math.round(least)})`]
      : []),
  ];
}

const sum = (all: { count: number }[]) => all.reduce((total, { count }) => total + count, 0);
