import { expect, test } from 'vitest';
import { done, fail } from '../../../lib/result';
import { failure } from '../../../lib/session/failure';
import { MOST_BACKUP, type WaitingApp } from '../../../lib/session/kept/backup';
import { origin, plantDesk, settle } from '../../../test/platform/planted-options';
import { createBackupDeeds } from './backup-deeds';

const HOST = 'https://frontend.orrery.app';
const app: WaitingApp = { origin: HOST, mode: 'production', name: 'Orrery' };
const fileOf = (text: string) => new File([text], 'mine.json');
const lost = async () => fail(failure('interrupted'));

function page(planted: Parameters<typeof plantDesk>[0] = {}) {
  const { desk, now, calls } = plantDesk(planted);
  return { deeds: createBackupDeeds(desk), backup: () => now().backup, now, calls };
}

test('a file is named by the minute, and told to who hears the page', async () => {
  const { deeds, now, calls } = page();
  deeds.save();
  await settle();
  expect(calls.join()).toMatch(/^backup,save \{\} as account-switcher-\d{4}-\d\d-\d\d-\d\d-\d\d\.json$/);
  expect(now().said).toEqual({ kind: 'backup-saved' });
});

test('one that is far too large is refused before a letter of it is read', async () => {
  const { deeds, backup, calls } = page();
  deeds.choose({ name: 'mine.json', size: MOST_BACKUP + 1, text: () => Promise.reject(new Error('read')) });
  await settle();
  expect(backup().file).toEqual({ at: 'refused', name: 'mine.json', why: 'too-long' });
  expect(calls).toEqual([]);
});

test('one that is not taken is put away again, and nothing was written', async () => {
  const refused = async () => done({ at: 'refused', why: 'newer' } as const);
  const { deeds, backup, calls } = page({ ask: { lookAtBackup: refused } });
  deeds.choose(fileOf('{}'));
  await settle();
  expect(backup().file).toMatchObject({ at: 'refused', why: 'newer' });
  deeds.apply();
  deeds.cancel();
  await settle();
  expect([backup().file, calls]).toEqual([{ at: 'none' }, []]);
});

test('what is now is saved before a file is written, once', async () => {
  const { deeds, backup, calls } = page();
  deeds.choose(fileOf('{1}'));
  await settle();
  deeds.apply();
  deeds.apply();
  await settle();
  expect(calls.map((call) => call.split(' as ')[0])).toEqual([
    'look at {1}',
    'backup',
    'save {}',
    'apply {1}',
    'index',
    'waiting apps',
  ]);
  expect(backup().file).toEqual({ at: 'done', changes: 0 });
});

test('where that cannot be saved nothing is written, unless the person does without', async () => {
  const { deeds, backup, calls } = page({ ask: { backup: lost } });
  deeds.choose(fileOf('{1}'));
  await settle();
  deeds.apply();
  await settle();
  expect(calls).toEqual(['look at {1}']);
  expect(backup()).toMatchObject({ failure: { kind: 'interrupted' }, file: { at: 'shown', busy: false } });
  deeds.saveFirst(false);
  deeds.apply();
  await settle();
  expect(calls).toContain('apply {1}');
});

test('what was not written stays to be tried again', async () => {
  const { deeds, backup } = page({ ask: { applyBackup: lost } });
  deeds.choose(fileOf('{1}'));
  await settle();
  deeds.apply();
  await settle();
  expect(backup()).toMatchObject({ failure: { kind: 'interrupted' }, file: { at: 'shown', busy: false } });
});

test('an app that waits is asked for by its one host, and connected', async () => {
  const { deeds, backup, calls } = page();
  deeds.allow(app);
  expect(calls).toEqual([`request ${HOST}`]);
  expect(backup().asking).toBe(HOST);
  await settle();
  expect(calls).toEqual([`request ${HOST}`, `connect ${HOST}`, 'index', 'waiting apps']);
  expect(backup()).toMatchObject({ asking: null, failure: null });
});

test('a host that the browser does not give, and one that keeps no app, are said, and the latter given back', async () => {
  const denied = page({ granted: false });
  denied.deeds.allow(app);
  await settle();
  expect([denied.backup().denied, denied.calls]).toEqual([HOST, [`request ${HOST}`]]);
  const none = page({ ask: { connect: lost } });
  none.deeds.allow(app);
  await settle();
  expect(none.calls).toContain(`release ${HOST}`);
  expect(none.backup().failure?.kind).toBe('interrupted');
});

test('one that is left out is asked for no more', async () => {
  const { deeds, calls } = page();
  deeds.leaveOut(origin);
  await settle();
  expect(calls).toEqual([`leave out ${origin}`, 'waiting apps']);
});
