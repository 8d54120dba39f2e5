import { describe, expect, test } from 'vitest';
import { done, fail } from '../../../lib/result';
import { failure } from '../../../lib/session/failure';
import { index, origin, plantDesk, settle } from '../../../test/platform/planted-options';
import type { Ports } from './ports';

/** The key of the planted app, which names its host without a guess. */
const KEY = `pk_live_${btoa(origin)}`;

async function typeAndSubmit(desk: ReturnType<typeof plantDesk>, text: string) {
  desk.deeds.connect.type(text);
  desk.deeds.connect.show();
  desk.deeds.connect.submit();
  await settle();
}

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

describe('what was pasted in the popup', () => {
  test('is understood at once, and asked for by the button alone', () => {
    const desk = plantDesk();
    desk.deeds.connect.paste('https://www.shop.example/some/page?x=1');
    expect(desk.now().connect).toMatchObject({ at: 'form', shown: true, problem: null });
    expect(desk.calls).toEqual([]);
    desk.deeds.connect.submit();
    expect(desk.calls).toEqual(['request https://frontend.shop.example']);
  });

  test('takes the place of an app that was found, whose host is given back, or that was connected', async () => {
    const desk = plantDesk();
    await typeAndSubmit(desk, KEY);
    desk.deeds.connect.paste('shop.example');
    expect(desk.now().connect).toMatchObject({ at: 'form', text: 'shop.example' });
    expect(desk.calls.at(-1)).toBe(`release ${origin}`);

    const other = plantDesk();
    await typeAndSubmit(other, KEY);
    other.deeds.connect.accept();
    await settle();
    other.deeds.connect.paste('shop.example');
    expect(other.now().connect).toMatchObject({ at: 'form', text: 'shop.example' });
    expect(other.calls).not.toContain(`release ${origin}`);
  });

  test('disturbs nothing while another host is looked at', async () => {
    const desk = plantDesk({ ask: { probe: () => new Promise(() => undefined) } });
    await typeAndSubmit(desk, KEY);
    desk.deeds.connect.paste('shop.example');
    expect(desk.now().connect).toMatchObject({ at: 'probing' });
  });
});

test('a host that the administrator does not allow is refused before the browser is asked for it', async () => {
  const policy = {
    allowed: ['frontend.acme.example'],
    offered: [],
    barred: [],
    forced: [],
    noPictures: false,
    noSignUp: false,
    ignored: [],
  };
  const desk = plantDesk({ state: { policy } });
  await typeAndSubmit(desk, KEY);
  const { host } = new URL(origin);
  expect(desk.now().connect).toMatchObject({ problem: { kind: 'not-allowed', host } });
  expect(desk.calls).toEqual([]);
});
