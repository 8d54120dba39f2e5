import type { GalleryState } from './gallery-state';
import { but, fifty, mina, NOW, theo, usual } from './planted/planted-people';
import { instead, popupWith, state } from './planted-popup-state';

interface Room {
  /** Pixels of the popup that the window holds. */
  height: number;
  zoom?: number;
}

/** Too little of it for the fixed parts at their full height. */
const SHORT = 440;

/** A popup in a window that has no more room for it. */
const within = ({ height, zoom = 1 }: Room, node: GalleryState['node']): GalleryState['node'] => {
  const short = height < SHORT ? { 'data-short': '' } : {};
  return () => (
    <div style={{ '--room': `${height}px`, zoom }} {...short}>
      {node()}
    </div>
  );
};

const many = usual({ rows: fifty, activeKey: fifty[0]?.key ?? null });
const leaving = usual({
  rows: instead(but(theo, { work: { kind: 'leaving', until: NOW + 3_000 } })),
});

/** Where room is short: head, tray and foot stay, the list gives way. */
export const shortStates: GalleryState[] = [
  state(
    'short',
    '400 px high window',
    'The fixed parts give 32 px; four rows remain.',
    within({ height: 400 }, popupWith(many)),
  ),
  state(
    'short-tray',
    'The same with a tray',
    'A message takes one row’s place, not the footer’s.',
    within({ height: 400 }, popupWith(leaving)),
  ),
  state(
    'short-125',
    '125 %',
    '600 px hold 480 of ours.',
    within({ height: 480, zoom: 1.25 }, popupWith(many)),
  ),
  state(
    'short-150',
    '150 %',
    '600 px hold 400 of ours: the short form.',
    within({ height: 400, zoom: 1.5 }, popupWith(many)),
  ),
  state(
    'short-menu',
    '300 px high, with a menu',
    'It fits, or scrolls by itself.',
    within({ height: 300 }, popupWith(usual(), { selected: mina.key, open: { kind: 'row', key: mina.key } })),
  ),
  state(
    'short-question',
    '300 px high, with a question',
    'Its buttons stay within reach.',
    within({ height: 300 }, popupWith(usual(), { open: { kind: 'sign-out-all' } })),
  ),
];
