import { expect, test } from 'vitest';
import { endless, file, png } from '../../test/wacht-server/picture-files';
import { type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { DRAWN } from '../../test/worker/worker-ports';
import { LOGO } from '../session/kept/picture';

const PATH = '/files/logo';

/** Fieldnote, that names a picture of its own and has told so. */
async function withLogo(logoUrl = ORIGIN + PATH, logo = file('image/png', png())): Promise<Fieldnote> {
  const fieldnote = await openFieldnote();
  const { server, app, worker, browser } = fieldnote;
  server.files.set(new URL(ORIGIN).hostname + PATH, logo);
  app.settings.logoUrl = logoUrl;
  // Its settings are read anew then.
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  await browser.settled();
  return fieldnote;
}

const show = async ({ worker, browser }: Fieldnote, wanted: boolean) => {
  await worker.ask.showPictures({ origin: ORIGIN, wanted, hosts: [] });
  await browser.settled();
};

async function openLater({ worker, browser }: Fieldnote): Promise<void> {
  await browser.clock.advance(10_000);
  await worker.ask.refresh({ origin: ORIGIN, opened: true });
  await browser.settled();
}

const asked = ({ server }: Fieldnote) => server.log.filter(({ path }) => path === PATH);

const kept = async ({ browser }: Fieldnote) =>
  new Map<string, unknown>(await browser.durable.cache.readPictures(ORIGIN)).get(LOGO);

test('an app’s own picture is asked for only where pictures are wanted, once, without cookie and referrer', async () => {
  const fieldnote = await withLogo();
  await openLater(fieldnote);
  expect(asked(fieldnote)).toEqual([]);

  await show(fieldnote, true);
  for (let opened = 0; opened < 3; opened += 1) await openLater(fieldnote);
  expect(asked(fieldnote).map(({ headers }) => headers)).toMatchObject([
    { cookieSent: false, referer: null },
  ]);
  expect(await kept(fieldnote)).toMatchObject({ image: DRAWN });

  await show(fieldnote, false);
  expect(await kept(fieldnote)).toBeUndefined();
});

test.each([
  ['a script', 'javascript:alert(1)', undefined],
  ['data', 'data:text/html,<b>', undefined],
  ['no address', 'logo.png', undefined],
  ['a script in a picture', undefined, file('image/svg+xml', new TextEncoder().encode('<svg onload="x"/>'))],
  ['something endless', undefined, endless('image/png').file],
])('where it is %s the app keeps its letter', async (_, address, logo) => {
  const fieldnote = await withLogo(address, logo);
  await show(fieldnote, true);
  expect(await kept(fieldnote)).not.toMatchObject({ image: DRAWN });
});

test('a host of its own is named and asked nothing before it is allowed', async () => {
  const fieldnote = await withLogo('http://cdn.localhost/logo');
  await show(fieldnote, true);
  expect(fieldnote.worker.view(ORIGIN).pictures).toMatchObject({ missing: ['http://cdn.localhost'] });
  expect(fieldnote.server.log.filter(({ host }) => host === 'cdn.localhost')).toEqual([]);
});

test('once the app names none, its picture goes', async () => {
  const fieldnote = await withLogo();
  await show(fieldnote, true);
  fieldnote.app.settings.logoUrl = '';
  await fieldnote.worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  await openLater(fieldnote);
  expect(await kept(fieldnote)).toBeUndefined();
});
