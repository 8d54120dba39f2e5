import { describe, expect, test } from 'vitest';
import { done, fail } from '../../../lib/result';
import { failure } from '../../../lib/session/failure';
import { neededHosts } from '../../../lib/session/needed-hosts';
import { answered, face, index, origin, plantDesk, settle } from '../../../test/platform/planted-options';
import { plantFace, plantSummary } from '../../gallery/planted/planted-apps';

describe('a sign-in that is begun where an app was connected', () => {
  test('is asked for with nobody’s name, and what it shows is painted', async () => {
    const desk = plantDesk({ state: { apps: index.apps } });
    desk.deeds.app.addAccount(origin);
    await settle();
    expect(desk.calls).toEqual(['add an account: null']);
    expect(desk.now().views[origin]).toBe(answered);
  });

  test('says there why it could not be', async () => {
    const addAccount = () => Promise.resolve(fail(failure('offline')));
    const desk = plantDesk({ state: { apps: index.apps }, ask: { addAccount } });
    desk.deeds.app.addAccount(origin);
    await settle();
    expect(desk.now().notes[origin]).toMatchObject({ kind: 'failed', failure: { kind: 'offline' } });
  });
});

describe('removing an app', () => {
  const asked = { apps: index.apps, removal: { origin, signOut: true, busy: false, failure: null } };

  test('gives its hosts back only after the worker has signed out there', async () => {
    const desk = plantDesk({ state: asked });
    desk.deeds.app.remove();
    await settle();
    expect(desk.calls).toEqual([
      `forget what was clicked in ${face.origin}`,
      `copy ${face.origin} no more`,
      'disconnect, sign out: true',
      `release ${face.tabOrigins}`,
    ]);
    expect(desk.now().apps).toEqual([]);
  });

  test('keeps everything when signing out failed', async () => {
    const disconnect = () => Promise.resolve(fail(failure('offline')));
    const desk = plantDesk({ state: asked, ask: { disconnect } });
    desk.deeds.app.remove();
    await settle();
    expect(desk.calls).toEqual([
      `forget what was clicked in ${face.origin}`,
      `copy ${face.origin} no more`,
      'index',
    ]);
    expect(desk.copied).toEqual([index]);
    expect(desk.now()).toMatchObject({ apps: index.apps, removal: { failure: { kind: 'offline' } } });
  });

  test.each([
    ['begun', { ...index, apps: [] }],
    ['not begun', index],
  ])('that was interrupted once it was %s leaves of its copy what the next worker names', async (_, told) => {
    const disconnect = () => Promise.resolve(fail(failure('interrupted')));
    const desk = plantDesk({ state: asked, ask: { disconnect, index: async () => done(told) } });
    desk.deeds.app.remove();
    await settle();
    expect(desk.copied).toEqual([told]);
    expect(desk.now().apps).toEqual(told.apps);
  });
});

describe('the grants of an app', () => {
  const named = ['https://fieldnote.app'];

  test('let its tabs be seen', async () => {
    const desk = plantDesk({ state: { apps: index.apps } });
    desk.deeds.app.seeTabs(origin, { wanted: true, hosts: named });
    await settle();
    expect(desk.calls).toEqual([`request ${named}`, `see ${named}: true`, 'index']);
    expect(desk.now()).toMatchObject({ said: { kind: 'tabs-seen' }, views: { [origin]: answered } });
  });

  test('are given back once the worker knows that nobody wants its tabs to be seen', async () => {
    const desk = plantDesk({ state: { apps: index.apps } });
    desk.deeds.app.seeTabs(origin, { wanted: false, hosts: named });
    await settle();
    expect(desk.calls).toEqual([`see ${named}: false`, 'index', `release ${named}`]);
    expect(desk.now().said).toMatchObject({ kind: 'tabs-unseen' });
  });

  test('are kept where the worker could not be told', async () => {
    const seeTabs = () => Promise.resolve(fail(failure('interrupted')));
    const desk = plantDesk({ state: { apps: index.apps }, ask: { seeTabs } });
    desk.deeds.app.seeTabs(origin, { wanted: false, hosts: named });
    await settle();
    expect(desk.calls).toEqual(['index']);
    expect(desk.now().notes).toMatchObject({ [origin]: { kind: 'failed' } });
  });

  test('come back with "Allow"', async () => {
    const desk = plantDesk({ state: { apps: index.apps, ungranted: [origin] } });
    desk.deeds.app.allow(origin, neededHosts(face));
    await settle();
    expect(desk.calls).toEqual([`request ${origin}`, 'refresh']);
    expect(desk.now()).toMatchObject({ ungranted: [], views: { [origin]: answered } });
  });

  test.each([
    ['allow', (desk) => desk.deeds.app.allow(origin, named)],
    ['seeTabs', (desk) => desk.deeds.app.seeTabs(origin, { wanted: true, hosts: named })],
    ['share', (desk) => desk.deeds.app.share(origin, { wanted: true, hosts: named })],
  ] satisfies [string, (desk: ReturnType<typeof plantDesk>) => void][])(
    'with %s are no others than were named, whatever the app names since',
    (_, click) => {
      const wider = plantFace({
        mode: 'staging',
        jar: 'site',
        tabOrigins: [origin, ...named, 'https://named-since.example'],
        sites: [...named, 'https://named-since.example'],
      });
      const desk = plantDesk({ state: { apps: [plantSummary(wider, 1, 'Ada Quell')], ungranted: [origin] } });
      click(desk);
      expect(desk.calls).toEqual([`request ${named}`]);
    },
  );

  test('are not claimed when the browser did not give them', async () => {
    const desk = plantDesk({ granted: false, state: { apps: index.apps, ungranted: [origin] } });
    desk.deeds.app.allow(origin, neededHosts(face));
    await settle();
    expect(desk.now()).toMatchObject({ ungranted: [origin], notes: { [origin]: { kind: 'denied' } } });
  });
});

test('an app’s new name is kept as the page showed it', async () => {
  const desk = plantDesk();
  desk.deeds.app.keepName(plantFace({ name: 'accounts.fieldnote.app · Fieldnote', was: 'Notes' }));
  await settle();
  expect(desk.calls).toEqual(['keep the name accounts.fieldnote.app · Fieldnote', 'index']);
});

test('that an app’s tabs are always reloaded is asked for, and a refusal is said there', async () => {
  const desk = plantDesk();
  desk.deeds.app.alwaysReload(origin, true);
  await settle();
  expect(desk.calls).toEqual(['always reload: true', 'index']);
  expect(desk.now().notes[origin]).toBeUndefined();

  const alwaysReload = () => Promise.resolve(fail(failure('offline')));
  const other = plantDesk({ ask: { alwaysReload } });
  other.deeds.app.alwaysReload(origin, false);
  await settle();
  expect(other.now().notes[origin]).toMatchObject({ kind: 'failed' });
});

test('the message about what was set aside is put away, and the page shows what is left of it', async () => {
  const desk = plantDesk({ state: { setAside: ['accounts.fieldnote.app'] } });
  desk.deeds.app.putAway();
  await settle();
  expect(desk.calls).toEqual(['put away', 'index']);
  expect(desk.now().setAside).toEqual([]);
});

test('opening an app goes to its pages, of which only those that are switched on are looked for', async () => {
  const origin = 'https://frontend.acme.example';
  const [site, notes] = ['https://acme.example', 'https://notes.acme.example'];
  const desk = plantDesk();
  desk.deeds.app.open(plantFace({ origin, tabOrigins: [origin, site, notes], seen: [origin, notes] }));
  await settle();
  expect(desk.calls).toEqual([`go to ${site}, seen: ${notes}`]);
});
