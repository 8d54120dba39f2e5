import { describe, expect, test } from 'vitest';
import { done, fail } from '../../../lib/result';
import { DEFAULT_SETTINGS } from '../../../lib/session/default-settings';
import { failure } from '../../../lib/session/failure';
import { neededHosts } from '../../../lib/session/needed-hosts';
import type { AppIndex, Jar, Settings } from '../../../lib/session/view';
import { plantFace, plantSummary, plantView } from '../../gallery/planted/planted-apps';
import { plantFlow, plantSignInPorts } from '../../gallery/planted/planted-flow';
import { signInStep, UNREAD } from '../sign-in/state/state';
import { sharedOrigins } from '../state/app-hosts';
import { firstState, type OptionsState, reduce } from '../state/state';
import { createDeeds, type Deeds } from './deeds';
import type { Ports } from './ports';

const face = plantFace();
const { origin } = face;
const index: AppIndex = {
  theme: 'system',
  lastOrigin: origin,
  apps: [plantSummary(face, 1, 'Ada Quell')],
  setAside: [],
};
/** What the worker shows of the app with each answer. */
const answered = plantView(face, [['Mina Okafor', 3]], { revision: 7 });

interface Planted {
  granted?: boolean;
  ask?: Partial<Ports['ask']>;
  state?: Partial<OptionsState>;
}

/** The page's deeds on a made-up browser and worker, with everything they did in order. */
function plantDesk({ granted = true, ask = {}, state: known = {} }: Planted = {}) {
  const calls: string[] = [];
  /** What the popup is given to paint first. */
  const copied: AppIndex[] = [];
  let state: OptionsState = { ...firstState('connect'), apps: [], settings: DEFAULT_SETTINGS, ...known };
  const logged = <Value>(call: string, value: Value): Promise<Value> => {
    calls.push(call);
    return Promise.resolve(value);
  };
  const ports: Ports = {
    ask: {
      probe: (about) => logged(`probe ${about.origin}`, done({ name: 'Fieldnote' })),
      connect: (wish) => logged(`connect ${wish.origin}`, done({ name: 'Fieldnote' })),
      disconnect: (wish) => logged(`disconnect, sign out: ${wish.signOut}`, done(null)),
      index: () => logged('index', done(index)),
      keepName: ({ name }) => logged(`keep the name ${name}`, done(answered)),
      linkSession: (wish) => logged(`link: ${wish.linked}`, done(answered)),
      refresh: () => logged('refresh', done(answered)),
      seeTabs: ({ pages, wanted }) => logged(`see ${pages}: ${wanted}`, done(answered)),
      settings: () => logged('settings', done(DEFAULT_SETTINGS)),
      saveSettings: () => logged('save', done(null)),
      dismissSetAside: () => logged('put away', done(null)),
      ...ask,
    },
    requestHosts: (origins) => logged(`request ${origins}`, granted),
    releaseHosts: (origins) => logged(`release ${origins}`, true),
    noteWish: (origin) => calls.push(`forget what was clicked in ${origin}`),
    copies: {
      tell: (index) => copied.push(index),
      drop: (origin) => calls.push(`drop the copy of ${origin}`),
      remove: (origin) => calls.push(`copy ${origin} no more`),
    },
    openShortcuts: () => logged('shortcuts', undefined),
    signIn: {
      ...plantSignInPorts(),
      switchTo: async () => done(answered),
      signOut: async () => done(answered),
    },
  };
  const now = () => state;
  const deeds = createDeeds({
    ports,
    now,
    tell: (event) => {
      state = reduce(state, event);
    },
  });
  return { deeds, now, calls, copied };
}

/** Lets every promise that is already settled tell its news. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

async function typeAndSubmit(desk: ReturnType<typeof plantDesk>, text: string) {
  desk.deeds.connect.type(text);
  desk.deeds.connect.show();
  desk.deeds.connect.submit();
  await settle();
}

/** The key of the planted app, which names its host without a guess. */
const KEY = `pk_live_${btoa(origin)}`;

describe('connecting an app', () => {
  test('asks the browser in the click itself, before the worker', () => {
    const desk = plantDesk();
    desk.deeds.connect.type(KEY);
    desk.deeds.connect.show();
    desk.deeds.connect.submit();
    expect(desk.calls).toEqual([`request ${origin}`]);
  });

  test('shows what the host is, then connects it', async () => {
    const desk = plantDesk();
    await typeAndSubmit(desk, KEY);
    expect(desk.now().connect).toMatchObject({ at: 'trust', name: 'Fieldnote' });
    desk.deeds.connect.accept();
    await settle();
    expect(desk.now().connect).toMatchObject({ at: 'connected' });
    expect(desk.calls).toEqual([`request ${origin}`, `probe ${origin}`, `connect ${origin}`, 'index']);
  });

  test('a look at another page takes the place of an app that was only found, whose host is given back', async () => {
    const desk = plantDesk();
    await typeAndSubmit(desk, KEY);
    const page = 'https://www.shop.example';

    desk.deeds.connect.look({ page, keys: [], scopes: [], called: [] });

    expect(desk.now().connect).toMatchObject({ at: 'form', text: page });
    expect(desk.calls.at(-1)).toBe(`release ${origin}`);
  });

  test('asks for nothing that nobody has read yet', () => {
    const desk = plantDesk();
    desk.deeds.connect.type('https://www.shop.example/a?b');
    desk.deeds.connect.submit();
    expect(desk.calls).toEqual([]);
    desk.deeds.connect.submit();
    expect(desk.calls).toEqual(['request https://frontend.shop.example']);
  });

  test('leads from one miss to the next host, each given back before', async () => {
    const desk = plantDesk({ ask: { probe: () => Promise.resolve(fail(failure('parse'))) } });
    await typeAndSubmit(desk, 'accounts.shop.example/sign-in');
    desk.deeds.connect.submit();
    await settle();
    expect(desk.calls).toEqual([
      'request https://frontend.shop.example',
      'release https://frontend.shop.example',
      'request https://accounts.shop.example',
      'release https://accounts.shop.example',
    ]);
  });

  test('asks a server that drops the question only where a key has named it', async () => {
    const ask: Partial<Ports['ask']> = { probe: () => Promise.resolve(fail(failure('network'))) };
    const [byKey, byAddress] = [plantDesk({ ask }), plantDesk({ ask })];
    await typeAndSubmit(byKey, KEY);
    await typeAndSubmit(byAddress, 'shop.example');
    expect(byKey.now().connect).toMatchObject({ at: 'trust', name: null });
    expect(byAddress.now().connect).toMatchObject({ at: 'form', problem: { kind: 'no-answer' } });
  });

  test('gives a host back that had no name and turns out to be no Wacht', async () => {
    const probe = () => Promise.resolve(done({ name: null }));
    const connect = () => Promise.resolve(fail(failure('parse')));
    const desk = plantDesk({ ask: { probe, connect } });
    await typeAndSubmit(desk, 'shop.example');
    desk.deeds.connect.accept();
    await settle();
    expect(desk.calls.at(-1)).toBe('release https://frontend.shop.example');
    expect(desk.now().connect).toMatchObject({ at: 'form', problem: { kind: 'page' } });
  });

  test('gives the host back for "Not this one"', async () => {
    const desk = plantDesk();
    await typeAndSubmit(desk, KEY);
    desk.deeds.connect.abandon();
    expect(desk.calls.at(-1)).toBe(`release ${origin}`);
    expect(desk.now().connect).toMatchObject({ at: 'form', text: '' });
  });

  test('gives the host back when it is no Wacht app', async () => {
    const desk = plantDesk({ ask: { probe: () => Promise.resolve(fail(failure('parse'))) } });
    await typeAndSubmit(desk, KEY);
    expect(desk.calls).toEqual([`request ${origin}`, `release ${origin}`]);
    expect(desk.now().connect).toMatchObject({ at: 'form', problem: { kind: 'page' } });
  });

  test('gives a host back that is granted after the person went away', async () => {
    const desk = plantDesk();
    desk.deeds.connect.type(KEY);
    desk.deeds.connect.show();
    desk.deeds.connect.submit();
    desk.deeds.connect.abandon();
    await settle();
    expect(desk.calls.at(-1)).toBe(`release ${origin}`);
    expect(desk.calls).not.toContain(`probe ${origin}`);
  });

  test('asks no host that the browser did not grant', async () => {
    const desk = plantDesk({ granted: false });
    await typeAndSubmit(desk, KEY);
    expect(desk.calls).toEqual([`request ${origin}`]);
    expect(desk.now().connect).toMatchObject({ problem: { kind: 'denied' } });
  });

  test('asks nobody about a bad address', async () => {
    const desk = plantDesk();
    await typeAndSubmit(desk, '192.168.0.12');
    expect(desk.calls).toEqual([]);
    expect(desk.now().connect).toMatchObject({ problem: { kind: 'address', problem: 'ip-address' } });
  });

  test('says that an app is connected already', async () => {
    const desk = plantDesk({ state: { apps: index.apps } });
    await typeAndSubmit(desk, KEY);
    expect(desk.calls).toEqual([]);
    expect(desk.now().connect).toMatchObject({ problem: { kind: 'already', name: 'Fieldnote' } });
  });

  test('turns local apps on where the form offers it', async () => {
    const desk = plantDesk();
    await typeAndSubmit(desk, 'accounts.localhost:4100');
    expect(desk.now().connect).toMatchObject({ problem: { problem: 'local-apps-off' } });
    desk.deeds.settings.allowLocalApps();
    await settle();
    expect(desk.now()).toMatchObject({
      settings: { localApps: true },
      connect: { at: 'form', problem: null },
    });
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

describe('on the sign-in page', () => {
  const flow = plantFlow({ state: { at: 'done', title: 'Mina Okafor', key: 'mina', switched: false } });
  const signIn = signInStep(UNREAD, { kind: 'news', flow });

  test.each(['switchTo', 'takeOff'] as const)('the answer to %s shows the app as news does', async (deed) => {
    const desk = plantDesk({ state: { signIn } });
    desk.deeds.signIn[deed]('7');
    await settle();
    expect(desk.now().views).toEqual({ [origin]: answered });
  });

  test('an answer that is older than what is shown changes nothing', async () => {
    const newer = { ...answered, revision: 8 };
    const desk = plantDesk({ state: { signIn, views: { [origin]: newer } } });
    desk.deeds.signIn.takeOff('7');
    await settle();
    expect(desk.now().views).toEqual({ [origin]: newer });
  });
});

describe('a setting', () => {
  test('shows at once and goes back when it cannot be saved', async () => {
    const saveSettings = () => Promise.resolve(fail(failure('interrupted')));
    const desk = plantDesk({ ask: { saveSettings } });
    desk.deeds.settings.change({ theme: 'dark' });
    expect(desk.now().settings?.theme).toBe('dark');
    await settle();
    expect(desk.now().settings?.theme).toBe('system');
  });

  test('is never saved over settings that could not be read', async () => {
    const settings = () => Promise.resolve(fail(failure('interrupted')));
    const saved: Settings[] = [];
    const saveSettings: Ports['ask']['saveSettings'] = ({ settings }) => {
      saved.push(settings);
      return Promise.resolve(done(null));
    };
    const desk = plantDesk({ ask: { saveSettings, settings }, state: { settings: null } });
    desk.deeds.settings.change({ theme: 'dark' });
    await settle();
    expect(saved).toEqual([]);
  });
});

test('an app’s new name is kept as the page showed it', async () => {
  const desk = plantDesk();
  desk.deeds.app.keepName(plantFace({ name: 'accounts.fieldnote.app · Fieldnote', was: 'Notes' }));
  await settle();
  expect(desk.calls).toEqual(['keep the name accounts.fieldnote.app · Fieldnote', 'index']);
});

test('the message about what was set aside is put away, and the page shows what is left of it', async () => {
  const desk = plantDesk({ state: { setAside: ['accounts.fieldnote.app'] } });
  desk.deeds.app.putAway();
  await settle();
  expect(desk.calls).toEqual(['put away', 'index']);
  expect(desk.now().setAside).toEqual([]);
});

test('local apps can be turned on before the settings are known', async () => {
  const saved: Settings[] = [];
  const desk = plantDesk({
    state: { settings: null },
    ask: {
      saveSettings: ({ settings }) => {
        saved.push(settings);
        return Promise.resolve(done(null));
      },
    },
  });
  desk.deeds.settings.allowLocalApps();
  await settle();
  expect(saved).toEqual([{ ...DEFAULT_SETTINGS, localApps: true }]);
  expect(desk.now().said).toEqual({ kind: 'local-apps-on' });
});
