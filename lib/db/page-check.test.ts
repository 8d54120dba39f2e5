import { expect, test } from 'vitest';
import { plantedRow, plantedView } from '../../test/worker/planted-view';
import { failure } from '../session/failure';
import type { AppIndex, Row, View } from '../session/view';
import { isIndex, isView } from './page-check';

const { app } = plantedView();
const ada = plantedRow('Ada');

const works: Row['work'][] = [
  null,
  { kind: 'switching', since: 1 },
  { kind: 'leaving', until: 1 },
  { kind: 'signing-out', since: 1 },
  { kind: 'kept' },
  { kind: 'failed', wish: 'switch', failure: failure('http', { status: 500, message: 'no' }) },
];

const obstacles: View['obstacle'][] = [
  null,
  { kind: 'permission' },
  { kind: 'throttled', until: 1 },
  { kind: 'unreachable', failure: failure('timeout') },
  { kind: 'refused' },
  { kind: 'not-saved' },
  { kind: 'not-opened' },
  { kind: 'no-cookies' },
];

const views: View[] = [
  ...works.map((work) => plantedView({ rows: [{ ...ada, work }] })),
  ...obstacles.map((obstacle) => plantedView({ obstacle })),
  plantedView({ unfinished: { identifier: 'ada', step: null }, signInTab: { since: 1 } }),
  plantedView({
    staleTabs: { previous: 'Ada', count: null, pages: ['https://acme.example'] },
    readAt: null,
    activeKey: null,
  }),
];
const index: AppIndex = {
  theme: 'dark',
  lastOrigin: null,
  apps: [
    { face: app, count: 1, active: null },
    { face: app, count: null, active: null },
  ],
  setAside: ['frontend.acme.example'],
};

/** The same with one of its values, wherever it stands, missing or of a type that none of them has. */
function* damages(value: unknown): Generator<unknown> {
  yield undefined;
  yield { damaged: true };
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    for (const damaged of damages(part))
      yield Array.isArray(value) ? [damaged] : { ...value, [name]: damaged };
  }
}

test('whatever the worker paints can be read', () => {
  for (const view of views) expect(isView(view)).toBe(true);
  expect(isIndex(index)).toBe(true);
});

test('whatever is damaged in it, it is refused as a whole', () => {
  const accepted = [
    ...views.flatMap((view) => [...damages(view)].filter(isView)),
    ...[...damages(index)].filter(isIndex),
  ];
  expect(accepted).toEqual([]);
});
