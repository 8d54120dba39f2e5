import { expect, test } from 'vitest';
import {
  endless,
  file,
  LOSSLESS_WEBP,
  MOVING_GIF,
  MOVING_WEBP,
  png,
  pngSaying,
  STILL_GIF,
  WEBP,
} from '../../test/wacht-server/picture-files';
import { type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { DRAWN } from '../../test/worker/worker-ports';

const IMAGES = 'http://images.localhost';
const DAY = 24 * 3_600_000;

type File = () => Promise<Response>;

/** Fieldnote with a picture of Ada at its API's host, and one of Jonas at somebody else's. */
async function withPictures({
  ada = file('image/png', png()),
  jonas = file('image/webp', WEBP),
}: {
  ada?: File;
  jonas?: File;
} = {}): Promise<Fieldnote> {
  const fieldnote = await openFieldnote();
  const { server, app, userIds } = fieldnote;
  server.files.set(`${new URL(ORIGIN).hostname}/files/ada`, ada);
  server.files.set('images.localhost/jonas', jonas);
  app.setPicture(userIds.ada, `${ORIGIN}/files/ada`);
  app.setPicture(userIds.jonas, `${IMAGES}/jonas`);
  return fieldnote;
}

async function show({ worker, browser }: Fieldnote, wanted: boolean, hosts: string[] = []) {
  const answer = await worker.ask.showPictures({ origin: ORIGIN, wanted, hosts });
  await browser.settled();
  return answer;
}

/** As a popup that opens later, when nothing is fresh any more. */
async function openLater({ worker, browser }: Fieldnote, ms = 10_000): Promise<void> {
  await browser.clock.advance(ms);
  await worker.ask.refresh({ origin: ORIGIN, opened: true });
  await browser.settled();
}

const asked = ({ server }: Fieldnote) =>
  server.log.filter(({ path }) => path === '/files/ada' || path === '/jonas');

/** What the disk has of each. */
const kept = async ({ browser, userIds }: Fieldnote) => {
  const stored = new Map<string, unknown>(await browser.durable.cache.readPictures(ORIGIN));
  return { ada: stored.get(userIds.ada), jonas: stored.get(userIds.jonas), count: stored.size };
};

const told = ({ worker }: Fieldnote) => worker.view(ORIGIN).pictures;

test('by itself no picture is asked for, and nothing of one is kept or told', async () => {
  const fieldnote = await withPictures();
  await openLater(fieldnote);

  expect(asked(fieldnote)).toEqual([]);
  expect(told(fieldnote)).toBeUndefined();
  expect(JSON.stringify([...fieldnote.browser.durable.records.values()])).not.toContain('/files/ada');
});

test('where they are wanted those of the app’s own host are fetched once, without cookie and referrer', async () => {
  const fieldnote = await withPictures();
  await show(fieldnote, true);
  for (let opened = 0; opened < 5; opened += 1) await openLater(fieldnote);

  expect(asked(fieldnote).map(({ host, path }) => host + path)).toEqual([
    'frontend.fieldnote.localhost/files/ada',
  ]);
  expect(asked(fieldnote)[0]?.headers).toMatchObject({ cookieSent: false, referer: null });
  expect((await kept(fieldnote)).ada).toMatchObject({ image: DRAWN });
});

test('a host that is not allowed is named, and asked nothing before it is', async () => {
  const fieldnote = await withPictures();
  const before = await show(fieldnote, true);
  expect(before.ok && before.value.pictures).toMatchObject({ hosts: [] });
  expect(told(fieldnote)).toMatchObject({ hosts: [], missing: [IMAGES] });

  // The browser may have been asked for it by another app.
  fieldnote.browser.granted.add(IMAGES);
  await openLater(fieldnote);
  expect(asked(fieldnote)).toHaveLength(1);

  await show(fieldnote, true, [IMAGES, 'http://elsewhere.localhost']);
  expect(asked(fieldnote).map(({ path }) => path)).toEqual(['/files/ada', '/jonas']);
  expect(told(fieldnote)).toMatchObject({ hosts: [IMAGES], missing: [] });
  expect((await kept(fieldnote)).jonas).toMatchObject({ image: DRAWN });
});

test('of many hosts those that a person can read are named, and the next once one is allowed', async () => {
  const fieldnote = await withPictures();
  const { app, sessionId, worker, browser } = fieldnote;
  for (let n = 1; n <= 7; n += 1)
    app.signIn(sessionId, app.addPerson({ firstName: `N${n}`, pictureUrl: `http://n${n}.localhost/n` }));
  await show(fieldnote, true);
  const [first = '', ...others] = told(fieldnote)?.missing ?? [];
  expect(others).toHaveLength(4);

  browser.granted.add(first);
  await worker.ask.showPictures({ origin: ORIGIN, wanted: true, hosts: [first] });
  expect(told(fieldnote)?.missing).toEqual([...others, expect.any(String)]);
});

test('a host that is taken back is asked nothing more, and named again', async () => {
  const fieldnote = await withPictures();
  fieldnote.browser.granted.add(IMAGES);
  await show(fieldnote, true);
  await show(fieldnote, true, [IMAGES]);
  fieldnote.browser.granted.delete(IMAGES);
  await fieldnote.worker.grantChanged();

  expect(told(fieldnote)).toMatchObject({ hosts: [], missing: [IMAGES] });
  await openLater(fieldnote, 6 * DAY);
  await openLater(fieldnote, DAY);
  expect(asked(fieldnote).map(({ path }) => path)).toEqual(['/files/ada', '/jonas', '/files/ada']);
});

test('turned off they are gone from the disk, and so with the app', async () => {
  const fieldnote = await withPictures();
  await show(fieldnote, true);
  expect((await kept(fieldnote)).count).toBe(2);
  await show(fieldnote, false);
  expect((await kept(fieldnote)).count).toBe(0);
  expect(told(fieldnote)).toBeUndefined();
  await openLater(fieldnote);
  expect(asked(fieldnote)).toHaveLength(1);

  await show(fieldnote, true);
  expect((await kept(fieldnote)).count).toBe(2);
  await fieldnote.worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  expect((await kept(fieldnote)).count).toBe(0);
});

test('one that is on its way when they are turned off is not kept', async () => {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const fieldnote = await withPictures({ ada: () => arrived.then(file('image/png', png())) });
  await fieldnote.worker.ask.showPictures({ origin: ORIGIN, wanted: true, hosts: [] });
  const off = fieldnote.worker.ask.showPictures({ origin: ORIGIN, wanted: false, hosts: [] });
  arrive();
  await off;
  await fieldnote.browser.settled();

  expect(asked(fieldnote)).toHaveLength(1);
  expect((await kept(fieldnote)).count).toBe(0);
});

test('the next worker has them, and asks nobody', async () => {
  const fieldnote = await withPictures();
  await show(fieldnote, true);
  const { stamp } = told(fieldnote) ?? {};
  fieldnote.worker.kill();
  const next = { ...fieldnote, worker: fieldnote.browser.startWorker() };
  await openLater(next);

  expect(asked(fieldnote)).toHaveLength(1);
  expect(told(next)?.stamp).toBe(stamp);
});

test('one address is asked once for all whose picture it is, and another address anew', async () => {
  const fieldnote = await withPictures();
  const { app, userIds } = fieldnote;
  app.setPicture(userIds.mina, `${ORIGIN}/files/ada`);
  await show(fieldnote, true);
  expect(asked(fieldnote)).toHaveLength(1);
  expect((await kept(fieldnote)).count).toBe(3);

  app.setPicture(userIds.mina, `${ORIGIN}/files/ada?2`);
  await openLater(fieldnote);
  expect(asked(fieldnote)).toHaveLength(2);
});

test('who has a picture no more has the initials again', async () => {
  const fieldnote = await withPictures();
  await show(fieldnote, true);
  fieldnote.app.setPicture(fieldnote.userIds.ada, '');
  await openLater(fieldnote);

  expect((await kept(fieldnote)).ada).toBeUndefined();
});

test('after a week it is fetched again, and what it was stays where nothing comes', async () => {
  let isThere = true;
  const ada = () => (isThere ? file('image/png', png())() : file('text/html', 'gone', { status: 404 })());
  const fieldnote = await withPictures({ ada });
  await show(fieldnote, true);
  isThere = false;
  await openLater(fieldnote, 6 * DAY);
  expect(asked(fieldnote)).toHaveLength(1);
  await openLater(fieldnote, DAY);
  expect(asked(fieldnote)).toHaveLength(2);
  expect((await kept(fieldnote)).ada).toMatchObject({ image: DRAWN });
});

test.each([
  ['a PNG', 'image/png', png()],
  ['a GIF', 'image/gif; charset=binary', STILL_GIF],
  ['a lossless WebP', 'IMAGE/WEBP', LOSSLESS_WEBP],
])('%s is drawn', async (_what, type, body) => {
  const fieldnote = await withPictures({ ada: file(type, body) });
  await show(fieldnote, true);

  expect((await kept(fieldnote)).ada).toMatchObject({ image: DRAWN });
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><script>alert(1)</script></svg>';

test.each<[string, File]>([
  ['an SVG with a script', file('image/svg+xml', SVG)],
  ['an SVG that is called a PNG', file('image/png', SVG)],
  ['a GIF that moves', file('image/gif', MOVING_GIF)],
  ['a WebP that moves', file('image/webp', MOVING_WEBP)],
  ['a page', file('text/html', '<h1>Hello</h1>')],
  ['a picture that is called a page', file('text/html', png())],
  ['a PNG that is called a GIF', file('image/gif', png())],
  ['what has no type', file('', png())],
  ['one pixel', file('image/png', png({ width: 1, height: 1 }))],
  ['a line', file('image/png', png({ width: 64, height: 2 }))],
  ['a picture for a wall', file('image/png', pngSaying({ width: 30_000, height: 30_000 }, Buffer.alloc(9)))],
  ['one that breaks off', file('image/png', png().subarray(0, 20))],
  ['nothing', file('image/png', null)],
  ['fifty megabytes', file('image/png', new Uint8Array(50_000_000))],
  ['an error', file('image/png', png(), { status: 500 })],
  ['another place', file('image/png', null, { status: 302, headers: { location: `${IMAGES}/jonas` } })],
  ['a connection that is cut', () => Promise.reject(new TypeError('cut'))],
])('%s leaves the initials, and is not asked for again that day', async (_what, ada) => {
  const fieldnote = await withPictures({ ada });
  await show(fieldnote, true);
  await openLater(fieldnote, DAY / 2);
  expect((await kept(fieldnote)).ada).toMatchObject({ image: null });
  expect(asked(fieldnote).map(({ path }) => path)).toEqual(['/files/ada']);

  await openLater(fieldnote, DAY / 2);
  expect(asked(fieldnote)).toHaveLength(2);
});

test('of one that never ends no more is read than one could be', async () => {
  const { file: ada, isLeft } = endless('image/png');
  const fieldnote = await withPictures({ ada });
  await show(fieldnote, true);

  expect(isLeft()).toBe(true);
  expect((await kept(fieldnote)).ada).toMatchObject({ image: null });
});

test.each([
  'javascript:alert(1)',
  'data:image/png;base64,iVBORw0KGgo=',
  'blob:http://frontend.fieldnote.localhost/1',
  'file:///etc/passwd',
  '//images.localhost/jonas',
  'http://ada@images.localhost/jonas',
  'http://images.example/jonas',
  '',
])('%j is no address of a picture: nothing is asked, kept or named', async (address) => {
  const fieldnote = await withPictures();
  fieldnote.app.setPicture(fieldnote.userIds.ada, address);
  fieldnote.app.setPicture(fieldnote.userIds.jonas, address);
  await show(fieldnote, true);

  expect(asked(fieldnote)).toEqual([]);
  expect((await kept(fieldnote)).count).toBe(0);
  expect(told(fieldnote)?.missing).toEqual([]);
});

test('wherever the worker dies, what the disk says they are is what it has', async () => {
  for (const moment of ['before', 'after'] as const) {
    for (let effect = 1; effect <= 4; effect += 1) {
      const fieldnote = await withPictures();
      await show(fieldnote, true);
      fieldnote.worker.killAt(effect, moment);
      void fieldnote.worker.ask.showPictures({ origin: ORIGIN, wanted: false, hosts: [] });
      await fieldnote.browser.settled();
      const { pictures } = JSON.parse(fieldnote.browser.durable.records.get(`app:${ORIGIN}`) ?? '{}');
      if (pictures === null) expect((await kept(fieldnote)).count).toBe(0);
    }
  }
});
