import { NOW, plantedState } from '../../entrypoints/gallery/planted/planted-popup';
import { plantedRow, plantedView } from '../../entrypoints/gallery/planted/planted-view';
import type { PopupEvent } from '../../entrypoints/popup/state/event';
import { nextState } from '../../entrypoints/popup/state/next-state';
import type { PopupState } from '../../entrypoints/popup/state/state';
import type { Row, View } from '../../lib/session/view';

export const rows = ['ada', 'jonas', 'mina', 'theo'].map((key) => plantedRow({ key, title: key }));
export const first: Partial<View> = { rows, activeKey: 'ada', revision: 5 };
export const start = plantedState(first);
export const wish = { key: 'mina', signInId: 'sign-in-mina', since: NOW };

export const after = (...events: PopupEvent[]): PopupState => events.reduce(nextState, start);
export const painted = (known: Partial<View>): PopupEvent => ({
  kind: 'painted',
  view: plantedView({ ...first, revision: 6, ...known }),
});
export const minaActive = painted({ activeKey: 'mina' });

export const theo = (known: Partial<Row>): PopupEvent =>
  painted({ rows: rows.map((row) => (row.key === 'theo' ? { ...row, ...known } : row)) });

export const minaEnded = rows.map((row) => (row.key === 'mina' ? { ...row, state: 'ended' as const } : row));
