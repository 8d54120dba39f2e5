import { afterEach, describe, expect, test, vi } from 'vitest';
import { plantNoStorage, plantStorage } from '../../test/platform/planted-storage';
import { plantedRow, plantedView } from '../../test/worker/planted-view';
import type { AppIndex, View } from '../session/view';
import { COPY, copiedIndex, copiedView, MOST_OF_APP, MOST_OF_INDEX } from './copy-read';
import { copyIndex, copyView, dropCopy, removeCopy } from './copy-write';

afterEach(() => vi.unstubAllGlobals());

const view = plantedView({ revision: 7 });
const { app } = view;
const other = plantedView({
  revision: 7,
  app: { ...app, origin: 'https://else.example', host: 'else.example', tabOrigins: [] },
  rows: [plantedRow('Cy')],
});

const indexOf = (...views: View[]): AppIndex => ({
  theme: 'system',
  lastOrigin: null,
  apps: views.map((each) => ({ face: each.app, count: 2, active: each.rows[0]?.title ?? null })),
  setAside: [],
});

function plantCopies() {
  const lines = plantStorage();
  copyIndex(indexOf(view, other));
  copyView(view);
  copyView(other);
  return lines;
}

/** Whatever of a view's people is stored. */
const namesOf = ({ rows }: View, lines: Record<string, string>): string[] =>
  rows
    .flatMap(({ title, identifier }) => [title, String(identifier)])
    .filter((name) => JSON.stringify(lines).includes(name));

test('what a page shows, the next one paints before it asks anybody, and it is older than what anybody says', () => {
  plantCopies();
  expect(copiedIndex()).toEqual(indexOf(view, other));
  expect(copiedView(app.origin)).toEqual({ ...view, revision: 0 });
});

test('where nothing was ever shown, nothing is there', () => {
  plantStorage();
  expect(copiedIndex()).toBeNull();
  expect(copiedView(app.origin)).toBeNull();
});

test('a change of an app takes every name of it away until it is shown again', () => {
  const lines = plantCopies();
  dropCopy(app.origin);
  expect(namesOf(view, lines)).toEqual([]);
  expect(copiedView(other.app.origin)).not.toBeNull();
});

test('a change of an app leaves the list of apps, which the next popup paints without waiting', () => {
  plantCopies();
  dropCopy(app.origin);
  expect(copiedIndex()?.apps).toMatchObject([
    { face: app, active: null },
    { face: other.app, active: 'Cy' },
  ]);
});

test('nothing of an app that is being removed is written again, whatever a page still shows', () => {
  const lines = plantStorage();
  copyIndex({ ...indexOf(view, other), lastOrigin: app.origin });
  copyView(view);
  copyView(other);
  removeCopy(app.origin);
  copyView(view);
  expect(namesOf(view, lines)).toEqual([]);
  expect(JSON.stringify(lines)).not.toContain(app.host);
  expect(copiedIndex()).toEqual(indexOf(other));
});

test('nothing is left of an app that the worker does not name any more', () => {
  const lines = plantCopies();
  copyIndex(indexOf(other));
  expect(JSON.stringify(lines)).not.toContain(app.host);
  expect(copiedView(other.app.origin)).not.toBeNull();
});

test('whatever app the worker names is copied, also where its removal never came to be', () => {
  plantCopies();
  removeCopy(app.origin);
  copyIndex(indexOf(view, other));
  copyView(view);
  expect(copiedView(app.origin)).not.toBeNull();
  expect(copiedIndex()).not.toBeNull();
});

test.each<[string, Partial<View>]>([
  ['a switch', { rows: [{ ...plantedRow('Ada'), work: { kind: 'switching', since: 1 } }] }],
  ['a sign-out', { rows: [{ ...plantedRow('Ada'), work: { kind: 'leaving', until: 1 } }] }],
  ['a change that nobody knows the end of', { unsettled: true }],
])('while %s is under way, no copy is left that would be untrue later', (_, changes) => {
  plantCopies();
  copyView({ ...view, ...changes });
  expect(copiedView(app.origin)).toBeNull();
});

test('what only a copy or the cache told leaves the copy as it is', () => {
  plantCopies();
  copyView({ ...view, revision: 0, rows: [] });
  expect(copiedView(app.origin)).toEqual({ ...view, revision: 0 });
  dropCopy(app.origin);
  copyView({ ...view, revision: 0 });
  expect(copiedView(app.origin)).toBeNull();
});

test('of a crowd the first fifty are copied, and whoever is active', () => {
  plantCopies();
  const rows = Array.from({ length: 10_000 }, (_, at) => plantedRow(`p${at}`));
  copyView({ ...view, rows, activeKey: 'p9999' });
  const copied = copiedView(app.origin);
  const keys = copied?.rows.map(({ key }) => key);
  expect(keys?.at(-1)).toBe('p9999');
  expect(keys?.slice(0, 3)).toEqual(['p0', 'p1', 'p2']);
  expect(keys?.length).toBeLessThanOrEqual(50);
  expect(copied?.more).toBe(10_000 - (keys?.length ?? 0));
});

test('people with long names leave room for fewer of them', () => {
  const lines = plantCopies();
  const rows = Array.from({ length: 50 }, (_, at) => plantedRow(`${at}`.repeat(200)));
  copyView({ ...view, rows });
  expect(lines[COPY + app.origin]?.length).toBeLessThanOrEqual(MOST_OF_APP);
  expect(copiedView(app.origin)?.rows.length).toBeGreaterThan(5);
});

test('of many apps those have a copy that were read last', () => {
  const lines = plantStorage();
  // The first in the order of their names was read last.
  const many = Array.from({ length: 40 }, (_, at) => ({
    ...view,
    readAt: 100 - at,
    app: { ...app, origin: `https://a${10 + at}.example` },
  }));
  copyIndex(indexOf(...many));
  for (const each of many.toReversed()) copyView(each);
  const copied = many.filter(({ app }) => copiedView(app.origin) !== null);
  expect(copied).toEqual(many.slice(0, 12));
  expect(Object.keys(lines)).toHaveLength(13);
});

describe('what is damaged counts as none, and is written anew', () => {
  const [row] = view.rows;
  test.each<[string, string]>([
    ['is no JSON', '{"app":'],
    ['is nothing', 'null'],
    ['is something else', '[1, "two"]'],
    ['has rows that are none', JSON.stringify({ ...view, rows: [null] })],
    ['has a name that is none', JSON.stringify({ ...view, rows: [{ ...row, title: { toString: 1 } }] })],
    ['has a hue out of this world', JSON.stringify({ ...view, rows: [{ ...row, hue: '9' }] })],
    ['is another app’s', JSON.stringify(other)],
    ['is larger than any is written', JSON.stringify({ ...view, rows: Array(500).fill(row) })],
  ])('a view that %s', (_, damaged) => {
    const lines = plantCopies();
    lines[COPY + app.origin] = damaged;
    expect(copiedView(app.origin)).toBeNull();
    copyView(view);
    expect(copiedView(app.origin)).toEqual({ ...view, revision: 0 });
  });

  test.each<[string, string]>([
    ['is no JSON', '{'],
    ['lacks the apps', JSON.stringify({ ...indexOf(view), apps: null })],
    ['has an app without a face', JSON.stringify({ ...indexOf(view), apps: [{ count: 1, active: null }] })],
    ['is larger than any is written', `${JSON.stringify(indexOf(view))}${' '.repeat(MOST_OF_INDEX)}`],
  ])('an index that %s', (_, damaged) => {
    const lines = plantCopies();
    lines[COPY] = damaged;
    expect(copiedIndex()).toBeNull();
    copyIndex(indexOf(view, other));
    expect(copiedIndex()).toEqual(indexOf(view, other));
  });

  test('an index that nobody can read, while it may name somebody who leaves', () => {
    const lines = plantCopies();
    lines[COPY] = '{"apps": "Ada"';
    dropCopy(app.origin);
    expect(namesOf(view, lines)).toEqual([]);
  });
});

test('where the browser keeps nothing, nothing is read, and nothing throws', () => {
  plantNoStorage();
  copyIndex(indexOf(view));
  copyView(view);
  dropCopy(app.origin);
  removeCopy(app.origin);
  expect(copiedIndex()).toBeNull();
  expect(copiedView(app.origin)).toBeNull();
});
