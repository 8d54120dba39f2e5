import { expect, test } from 'vitest';
import type { View } from '../../../lib/session/view';
import { after, minaActive, painted, rows } from '../../../test/platform/planted-steps';
import { NOW } from '../../gallery/planted/planted-popup';
import type { PopupEvent } from './event';

test('who leaves is spoken, and a pointer that is lost and put back is not', () => {
  const left = rows.map((row) => (row.key === 'theo' ? { ...row, state: 'ended' as const } : row));
  const lost = painted({ rows: left, activeKey: null });
  const back = painted({ rows: left, revision: 7 });
  expect(after(lost, back).said).toEqual({ kind: 'signedOut', name: 'theo' });
});

test.each<[string, Partial<View>]>([
  ['and forgets them', { rows: [] }],
  ['and keeps their names', { rows: rows.map((row) => ({ ...row, state: 'ended' as const })) }],
])('whoever signs everybody out %s hears that nobody is left', (_, left) => {
  const said = after(
    minaActive,
    painted({ ...left, revision: 7, activeKey: null, phase: 'signed-out' }),
  ).said;
  expect(said).toEqual({ kind: 'everybodyOut', name: 'Fieldnote' });
});

test('of a session that this browser has lost nobody is said to be signed out', () => {
  const gone = { rows: rows.map((row) => ({ ...row, state: 'ended' as const })), activeKey: null };
  expect(after(painted({ ...gone, phase: 'ended' })).said).toEqual({
    kind: 'sessionGone',
    name: 'Fieldnote',
  });
});

test('each end of a session is told anew, whatever was looked at after the one before', () => {
  const end = painted({ phase: 'ended', activeKey: null });
  const look: PopupEvent = { kind: 'changed', to: { listsEnded: true } };
  const again = painted({ revision: 7 });
  expect(after(end, look, painted({ phase: 'ended', activeKey: null, revision: 7 })).listsEnded).toBe(true);
  expect(after(end, look, again).listsEnded).toBe(false);
});

test('a session that is left without an active account says so', () => {
  expect(after(painted({ activeKey: null })).said).toEqual({ kind: 'nobodyActive', name: 'Fieldnote' });
});

test('something new to say is dated, and silence is not', () => {
  const later = NOW + 1_000;
  expect(after({ kind: 'ticked', now: later }, minaActive).saidAt).toBe(later);
  expect(after({ kind: 'ticked', now: later }, painted({})).saidAt).toBe(0);
});
