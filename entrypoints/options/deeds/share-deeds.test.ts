import { describe, expect, test } from 'vitest';
import { fail } from '../../../lib/result';
import { failure } from '../../../lib/session/failure';
import type { Jar } from '../../../lib/session/view';
import { answered, origin, plantDesk, settle } from '../../../test/platform/planted-options';
import { plantFace, plantSummary } from '../../gallery/planted/planted-apps';
import { sharedOrigins } from '../state/app-hosts';
import type { Deeds } from './deeds';

describe('a staging app’s session', () => {
  const pages = ['https://fieldnote.app'];
  const staging = (jar: Jar) => plantFace({ mode: 'staging', jar, sites: jar === 'site' ? pages : [] });
  const apps = (jar: Jar) => [plantSummary(staging(jar), 1, 'Ada Quell')];

  test('is shared with its own pages once their hosts are granted, in the click itself', async () => {
    const desk = plantDesk({ state: { apps: apps('own') } });
    desk.deeds.app.share(origin, { wanted: true, hosts: sharedOrigins(staging('own')) });
    expect(desk.calls).toEqual(['request https://fieldnote.app']);
    await settle();
    expect(desk.calls.slice(1)).toEqual([`drop the copy of ${origin}`, 'link: true', 'index']);
    expect(desk.now()).toMatchObject({ said: { kind: 'shared' }, notes: {}, views: { [origin]: answered } });
  });

  test('stays its own when the browser does not give the hosts', async () => {
    const desk = plantDesk({ granted: false, state: { apps: apps('own') } });
    desk.deeds.app.share(origin, { wanted: true, hosts: sharedOrigins(staging('own')) });
    await settle();
    expect(desk.calls).toEqual(['request https://fieldnote.app']);
    expect(desk.now().notes).toMatchObject({ [origin]: { kind: 'denied' } });
  });

  test('says why it could not be shared', async () => {
    const linkSession = () => Promise.resolve(fail(failure('offline')));
    const desk = plantDesk({ state: { apps: apps('own') }, ask: { linkSession } });
    desk.deeds.app.share(origin, { wanted: true, hosts: sharedOrigins(staging('own')) });
    await settle();
    expect(desk.now()).toMatchObject({ said: null, notes: { [origin]: { kind: 'failed' } } });
  });

  test.each<['accounts' | 'session' | 'tabs', (deeds: Deeds['app']) => void]>([
    ['session', (app) => app.share(origin, { wanted: true, hosts: pages })],
    ['tabs', (app) => app.seeTabs(origin, { wanted: true, hosts: pages })],
    ['accounts', (app) => app.allow(origin, pages)],
  ])('and everything else that is asked of an app says what it waits for: %s', async (what, deed) => {
    const never = () => new Promise<never>(() => undefined);
    const ask = { linkSession: never, seeTabs: never, refresh: never };
    const desk = plantDesk({ state: { apps: apps('own') }, ask });
    deed(desk.deeds.app);
    await settle();
    expect(desk.now().notes[origin]).toEqual({ kind: 'waiting', for: what });
  });

  test('is its own again without giving hosts back', async () => {
    const desk = plantDesk({ state: { apps: apps('site') } });
    desk.deeds.app.share(origin, { wanted: false, hosts: [] });
    await settle();
    expect(desk.calls).toEqual([`drop the copy of ${origin}`, 'link: false', 'index']);
  });

  test('is its own again before the hosts of its pages are given back', async () => {
    const desk = plantDesk({ state: { apps: apps('site') } });
    desk.deeds.app.seeTabs(origin, { wanted: false, hosts: pages });
    await settle();
    expect(desk.calls.slice(1)).toEqual([
      'link: false',
      'index',
      `see ${pages}: false`,
      'index',
      `release ${pages}`,
    ]);
  });
});
