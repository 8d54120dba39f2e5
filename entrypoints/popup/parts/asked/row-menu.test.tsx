import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { AppFace } from '../../../../lib/session/view';
import { plantedState } from '../../../gallery/planted/planted-popup';
import { plantedFace, plantedRow } from '../../../gallery/planted/planted-view';
import { OpenHere } from './open-here';
import { RowMenu } from './row-menu';

const rows = ['ada', 'mina'].map((key) => plantedRow({ key, detail: `${key}@quelllabs.co` }));
const stateOf = (known: Partial<AppFace>, key = 'mina') =>
  plantedState({ app: plantedFace(known), rows, activeKey: 'ada' }, { open: { kind: 'row', key } });

/** What the menu of an account offers, in order. */
function offered(known: Partial<AppFace>, key?: string, app?: string): string[] {
  const html = renderToString(<RowMenu state={stateOf(known, key)} act={() => undefined} app={app} />);
  return [...html.matchAll(/role="menuitem"[^>]*>(?:<svg.*?<\/svg>)?([^<]*)/g)].map(([, word = '']) => word);
}

const OWN = ['Copy e-mail', 'Rename and color…', 'Pin to top'];

test.each<[string, Partial<AppFace>, string, string[]]>([
  [
    'somebody one can become',
    {},
    'mina',
    ['Switch', 'Switch and open Fieldnote', 'Organization and workspace', ...OWN, 'Hide', 'Sign out'],
  ],
  [
    'who is active',
    {},
    'ada',
    ['Open Fieldnote', 'Manage account', 'Organization and workspace', ...OWN, 'Sign out'],
  ],
  [
    'an app that names no pages',
    { leads: [], organizations: false },
    'mina',
    ['Switch', ...OWN, 'Hide', 'Sign out'],
  ],
  ['who is active in it', { leads: [], organizations: false }, 'ada', [...OWN, 'Sign out']],
])('the menu of %s has what can be done', (_, known, key, items) => {
  expect(offered(known, key)).toEqual(items);
});

test('with developer tools on the drawer is offered of whoever is active', () => {
  const drawn = (key: string) => {
    const state = stateOf({}, key);
    const settings = { ...state.settings, developer: true };
    return renderToString(<RowMenu state={{ ...state, settings }} act={() => undefined} />);
  };
  expect(drawn('ada')).toContain('Developer drawer');
  expect(drawn('mina')).not.toContain('Developer drawer');
});

test('in another app nobody’s places are offered: they open under who is active in front', () => {
  expect(offered({}, 'mina', 'https://id.halyard.dev')).not.toContain('Organization and workspace');
});

test('the way to an app is there where it names a page of its own', () => {
  const drawn = (known: Partial<AppFace>) =>
    renderToString(<>{OpenHere({ state: stateOf(known), act: () => undefined })}</>);
  expect(drawn({})).toContain('aria-label="Open Fieldnote"');
  expect(drawn({ leads: ['profile'] })).toBe('');
});
