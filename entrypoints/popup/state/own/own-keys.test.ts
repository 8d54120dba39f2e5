import { expect, test } from 'vitest';
import { plantPress } from '../../../../test/platform/planted-press';
import { plantedState } from '../../../gallery/planted/planted-popup';
import { plantedRow } from '../../../gallery/planted/planted-view';
import type { Intent } from '../intent';
import type { KeyPress } from '../key-facts';
import { keyIntent } from '../keyboard';
import type { PopupState } from '../state';

const rows = ['ada', 'jonas', 'mina'].map((key) => plantedRow({ key }));
const context = (known: Partial<PopupState>, inFilter = true) => ({
  state: plantedState({ rows, activeKey: 'ada' }, { selected: 'mina', ...known }),
  inFilter,
  caret: { start: 0, end: 0 },
});

const RENAMING: Intent = { kind: 'opened', open: { kind: 'rename', key: 'mina', label: 'mina', hue: 0 } };

test.each<[string, Partial<KeyPress>, Partial<PopupState>, Intent | null]>([
  ['F2 renames', { key: 'F2' }, {}, RENAMING],
  ['also somebody who was found', { key: 'F2' }, { typed: 'mi' }, RENAMING],
  [
    'Alt+Shift+Up moves up',
    { key: 'ArrowUp', altKey: true, shiftKey: true },
    {},
    { kind: 'place', key: 'mina', by: -1 },
  ],
  [
    'Alt+Shift+Down moves down',
    { key: 'ArrowDown', altKey: true, shiftKey: true },
    {},
    { kind: 'place', key: 'mina', by: 1 },
  ],
  [
    'Alt+Down still leads to the next app',
    { key: 'ArrowDown', altKey: true },
    {},
    { kind: 'step-app', by: 1 },
  ],
  ['Ctrl+C copies the address', { key: 'c', ctrlKey: true }, {}, { kind: 'copy', key: 'mina' }],
  ['of what is typed it is the text’s', { key: 'c', ctrlKey: true }, { typed: 'mi' }, null],
  ['Ctrl+V is the browser’s', { key: 'v', ctrlKey: true }, {}, null],
  ['over a menu none of them does anything', { key: 'F2' }, { open: { kind: 'row', key: 'mina' } }, null],
])('%s', (_, press, known, intent) => {
  expect(keyIntent(plantPress(press), context(known))).toEqual(intent);
});

test('from the buttons they are left to the browser', () => {
  expect(keyIntent(plantPress({ key: 'F2' }), context({}, false))).toBeNull();
});

test('a key that is held moves nobody further', () => {
  const held = plantPress({ key: 'ArrowUp', altKey: true, shiftKey: true, repeat: true });

  expect(keyIntent(held, context({}))).toEqual({ kind: 'changed', to: {} });
});

test.each([
  ['Escape', { kind: 'closed' }],
  ['Tab', null],
  ['1', null],
])('while a name is typed %s means %o', (key, intent) => {
  const open = { kind: 'rename', key: 'mina', label: 'mina', hue: 0 } as const;

  expect(keyIntent(plantPress({ key }), context({ open }, false))).toEqual(intent);
});
