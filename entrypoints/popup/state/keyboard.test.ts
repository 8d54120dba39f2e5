import { expect, test } from 'vitest';
import type { Row } from '../../../lib/session/view';
import { plantPress } from '../../../test/platform/planted-press';
import { NOW, plantedState } from '../../gallery/planted/planted-popup';
import { plantedRow } from '../../gallery/planted/planted-view';
import type { Intent } from './intent';
import type { KeyPress } from './key-facts';
import { keyIntent } from './keyboard';
import type { Caret } from './list-walk';
import type { PopupState } from './state';

const rows = ['ada', 'jonas', 'mina', 'theo'].map((key, index) => plantedRow({ key, digit: index + 1 }));
const atRest = plantedState({ rows, activeKey: 'ada' });

const viewOf = (rows: Row[]) => plantedState({ rows, activeKey: 'ada' }).view;
const but = (key: string, changes: Partial<Row>) =>
  viewOf(rows.map((row) => (row.key === key ? { ...row, ...changes } : row)));
const been = but('mina', { activeAt: 1 });
const WISH = { key: 'theo', signInId: 'sign-in-theo', since: NOW };
const leaving = but('jonas', { work: { kind: 'leaving', until: NOW + 3_000 } });

interface Pressed extends KeyPress {
  inFilter: boolean;
  caret: Caret;
}

const LITERAL: Intent = { kind: 'changed', to: { literal: true } };
const START: Caret = { start: 0, end: 0 };

/** The keyboard takes the selection over, also from the pointer. */
const walkTo = (selected: string): Intent => ({ kind: 'changed', to: { selected, pointed: null } });

const press = (known: Partial<Pressed>): Pressed => ({
  ...plantPress(known),
  inFilter: true,
  caret: START,
  ...known,
});

test.each<[string, Partial<Pressed>, Partial<PopupState>, Intent | null]>([
  ['a letter is typed', { key: 'a' }, {}, null],
  ['down moves on', { key: 'ArrowDown' }, {}, walkTo('mina')],
  ['down stops at the end', { key: 'ArrowDown' }, { selected: 'theo' }, walkTo('theo')],
  ['up stops at the start', { key: 'ArrowUp' }, {}, walkTo('jonas')],
  ['down works while filtering', { key: 'ArrowDown' }, { typed: 'o', selected: 'jonas' }, walkTo('theo')],
  ['End goes last', { key: 'End' }, {}, walkTo('theo')],
  ['Home goes first', { key: 'Home' }, { selected: 'theo' }, walkTo('jonas')],
  ['End edits a typed text', { key: 'End' }, { typed: 'a' }, null],
  [
    'End at the end of a typed text goes last',
    { key: 'End', caret: { start: 1, end: 1 } },
    { typed: 'o' },
    walkTo('theo'),
  ],
  ['PageDown walks by pages', { key: 'PageDown' }, {}, walkTo('theo')],
  ['a page down on no match does nothing', { key: 'PageDown' }, { typed: 'zzz' }, null],
  ['Enter chooses the first row', { key: 'Enter' }, {}, { kind: 'choose', key: 'jonas' }],
  ['Enter chooses the selected row', { key: 'Enter' }, { selected: 'mina' }, { kind: 'choose', key: 'mina' }],
  [
    'Enter chooses what the filter left',
    { key: 'Enter' },
    { typed: 'theo' },
    { kind: 'choose', key: 'theo' },
  ],
  ['Enter on no match does nothing', { key: 'Enter' }, { typed: 'zzz' }, null],
  ['Enter on a button is the button’s', { key: 'Enter', inFilter: false }, {}, null],
  ['a digit chooses its account', { key: '3' }, {}, { kind: 'choose', key: 'mina' }],
  [
    'a digit with Shift, as French and Czech keyboards have it',
    { key: '4', shiftKey: true },
    {},
    { kind: 'choose', key: 'theo' },
  ],
  ['0 leads to who was active before', { key: '0' }, { view: been }, { kind: 'choose', key: 'mina' }],
  ['0 where nobody was active before is typed', { key: '0' }, {}, null],
  ['0 in a text is typed', { key: '0' }, { view: been, typed: 'a' }, null],
  [
    '0 while a switch runs does nothing',
    { key: '0' },
    { view: been, wish: WISH },
    { kind: 'changed', to: {} },
  ],
  [
    '0 while a switch runs that was asked for elsewhere does nothing',
    { key: '0' },
    { view: but('theo', { work: { kind: 'switching', since: NOW } }) },
    { kind: 'changed', to: {} },
  ],
  [
    'Ctrl and Z calls back who leaves',
    { key: 'z', ctrlKey: true },
    { view: leaving },
    { kind: 'undo', key: 'jonas' },
  ],
  ['Cmd and Z, too', { key: 'z', metaKey: true }, { view: leaving }, { kind: 'undo', key: 'jonas' }],
  ['Ctrl and Z in a text is the text’s', { key: 'z', ctrlKey: true }, { view: leaving, typed: 'a' }, null],
  ['Ctrl and Z where nobody leaves', { key: 'z', ctrlKey: true }, {}, null],
  ['a digit without an account', { key: '9' }, {}, null],
  ['a digit in a text is typed', { key: '3' }, { typed: 'a' }, null],
  ['a digit after "/" is typed', { key: '3' }, { literal: true }, null],
  ['a character where others have a digit is typed', { key: 'é' }, {}, null],
  ['a character with Shift is typed', { key: '#', shiftKey: true }, {}, null],
  ['a digit of another script is typed', { key: '٣' }, {}, null],
  ['a digit with AltGr is typed', { key: '3', getModifierState: (held) => held === 'AltGraph' }, {}, null],
  ['a digit with Alt is left to the browser', { key: '3', altKey: true }, {}, null],
  ['"/" with Shift, as German keyboards have it', { key: '/', shiftKey: true }, {}, LITERAL],
  ['Delete with Shift is the text’s', { key: 'Delete', shiftKey: true }, {}, null],
  ['a digit from a button', { key: '3', inFilter: false }, {}, { kind: 'choose', key: 'mina' }],
  ['"/" starts literal typing', { key: '/' }, {}, LITERAL],
  ['"/" in a text is typed', { key: '/' }, { typed: 'a' }, null],
  ['"/" from a button leads to the filter', { key: '/', inFilter: false }, {}, { kind: 'focus-filter' }],
  ['Delete signs the selected row out', { key: 'Delete' }, {}, { kind: 'sign-out', key: 'jonas' }],
  ['Delete edits a typed text', { key: 'Delete' }, { typed: 'o' }, null],
  ['right opens the places of a row', { key: 'ArrowRight' }, {}, { kind: 'open-places', key: 'jonas' }],
  ['right moves the caret in a text', { key: 'ArrowRight' }, { typed: 'o' }, null],
  ['Escape clears the filter', { key: 'Escape' }, { typed: 'o' }, { kind: 'clear' }],
  ['Escape ends literal typing', { key: 'Escape' }, { literal: true }, { kind: 'clear' }],
  [
    'Escape closes a menu first',
    { key: 'Escape' },
    { typed: 'o', open: { kind: 'apps' } },
    { kind: 'closed' },
  ],
  ['Escape at rest closes the popup', { key: 'Escape' }, {}, null],
  ['Alt and down steps to the next app', { key: 'ArrowDown', altKey: true }, {}, { kind: 'step-app', by: 1 }],
  ['Alt and up steps back', { key: 'ArrowUp', altKey: true }, {}, { kind: 'step-app', by: -1 }],
  [
    'Shift and F10 opens the row',
    { key: 'F10', shiftKey: true },
    {},
    { kind: 'opened', open: { kind: 'row', key: 'jonas' } },
  ],
  [
    'the menu key opens the row',
    { key: 'ContextMenu' },
    {},
    { kind: 'opened', open: { kind: 'row', key: 'jonas' } },
  ],
  ['an open menu keeps its keys', { key: 'ArrowDown' }, { open: { kind: 'apps' } }, null],
  ['Tab leaves a menu', { key: 'Tab' }, { open: { kind: 'apps' } }, { kind: 'closed' }],
  ['Tab walks through a sheet', { key: 'Tab' }, { open: { kind: 'sign-out-all' } }, null],
  ['left leaves the places', { key: 'ArrowLeft' }, { open: { kind: 'places' } }, { kind: 'closed' }],
  [
    'left leaves those of somebody else',
    { key: 'ArrowLeft' },
    { open: { kind: 'leaves', key: 'mina' } },
    { kind: 'closed' },
  ],
  ['composing keeps its keys', { key: 'Enter', isComposing: true }, {}, null],
  ['a digit that chooses among an input method’s words', { key: '2', isComposing: true }, {}, null],
  ['what an input method takes before it composes', { key: '2', keyCode: 229 }, {}, null],
  ['what an input method says of its keys', { key: 'Process', keyCode: 229 }, {}, null],
  ['the end of a composing by Escape', { key: 'Escape', keyCode: 229 }, { typed: 'o' }, null],
  ['a dead key is left to the text', { key: 'Dead' }, {}, null],
  ['a shortcut of the browser is left alone', { key: '1', ctrlKey: true }, {}, null],
])('%s', (_, facts, known, intent) => {
  const { inFilter, caret, ...pressed } = press(facts);
  expect(keyIntent(pressed, { state: { ...atRest, ...known }, inFilter, caret })).toEqual(intent);
});

test.each<[string, Partial<PopupState>, Intent | null]>([
  ['ArrowLeft', {}, { kind: 'open-places', key: 'jonas' }],
  ['ArrowRight', {}, null],
  ['ArrowRight', { open: { kind: 'places' } }, { kind: 'closed' }],
  ['ArrowRight', { open: { kind: 'leaves', key: 'mina' } }, { kind: 'closed' }],
  ['ArrowLeft', { open: { kind: 'places' } }, null],
  ['ArrowLeft', { typed: 'o' }, null],
])('in a page that is read from right to left: %s', (key, known, intent) => {
  const { inFilter, caret, ...pressed } = press({ key });
  const context = { state: { ...atRest, ...known }, inFilter, caret, rightToLeft: true };
  expect(keyIntent(pressed, context)).toEqual(intent);
});

const vera = plantedRow({ key: 'vera', digit: 5, isForeign: true });

test('no digit leads to an account that was not added here', () => {
  const state = plantedState({ rows: [...rows, vera], activeKey: 'ada' });
  expect(keyIntent(press({ key: '5' }), { state, inFilter: true, caret: START })).toBeNull();
});

test.each<[string, Intent | null]>([
  ['Enter', null],
  ['Delete', null],
  ['ContextMenu', null],
  ['ArrowDown', walkTo('vera')],
  ['ArrowUp', walkTo('vera')],
])('where only such accounts are listed, none is selected: %s', (key, intent) => {
  const later = plantedRow({ key: 'zoe', isForeign: true });
  const state = plantedState({ rows: [vera, later] });
  expect(keyIntent(press({ key }), { state, inFilter: true, caret: START })).toEqual(intent);
});

const NOTHING: Intent = { kind: 'changed', to: {} };

test.each<[string, Partial<Pressed>, Partial<PopupState>, Intent | null]>([
  ['down moves on', { key: 'ArrowDown' }, {}, walkTo('mina')],
  ['a letter is typed', { key: 'o' }, { typed: 'o' }, null],
  ['Delete edits a typed text', { key: 'Delete' }, { typed: 'o' }, null],
  ['Delete on the emptied filter signs nobody out', { key: 'Delete' }, {}, NOTHING],
  ['Enter switches no second time', { key: 'Enter' }, {}, NOTHING],
  ['a digit switches no second time, and is not typed', { key: '3' }, {}, NOTHING],
  ['right opens no places', { key: 'ArrowRight' }, {}, NOTHING],
  ['Alt and down steps through no apps', { key: 'ArrowDown', altKey: true }, {}, NOTHING],
  ['Escape clears no second filter', { key: 'Escape' }, { typed: 'o' }, NOTHING],
  ['Escape does not go on to close the popup', { key: 'Escape' }, {}, NOTHING],
  ['Enter presses no button again', { key: 'Enter', inFilter: false }, {}, NOTHING],
  ['Space presses no button again', { key: ' ', inFilter: false }, {}, NOTHING],
  ['Space is typed', { key: ' ' }, { typed: 'o' }, null],
  ['Enter confirms nothing', { key: 'Enter', inFilter: false }, { open: { kind: 'sign-out-all' } }, NOTHING],
  ['arrows walk on through a menu', { key: 'ArrowDown' }, { open: { kind: 'apps' } }, null],
  ['Tab walks on', { key: 'Tab' }, {}, null],
])('held: %s', (_, facts, known, intent) => {
  const { inFilter, caret, ...pressed } = press({ ...facts, repeat: true });
  expect(keyIntent(pressed, { state: { ...atRest, ...known }, inFilter, caret })).toEqual(intent);
});
