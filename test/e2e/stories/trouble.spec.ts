import { askFor, connectWithPeople, typeAddress } from '../connect';
import { requests, sessionOf, switches } from '../judge';
import { patternOf } from '../pattern-of';
import { chooseMailedCode } from '../sign-in-page';
import { expect, test } from '../story';

test.beforeEach(async ({ stage, world }) => {
  await connectWithPeople(stage, world.fieldnote);
});

// In Firefox: lib/background/accounts/switching.test.ts (“an HTML error page”).
test('a refused switch is told on its row, and Retry does it @chromium', async ({ stage, world }) => {
  const { fieldnote } = world;
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  fieldnote.control.fault({
    path: '/session/switch-sign-in',
    kind: { do: 'status', status: 502, body: '<h1>Bad gateway</h1>', contentType: 'text/html' },
  });
  await popup.click('option', 'Mina Okafor');
  await popup.see('Fieldnote has a problem right now (502).');
  expect(await popup.active()).toMatchObject({ name: 'Ada Quell' });
  expect(await popup.text()).not.toContain('Bad gateway');
  expect(switches(world, fieldnote)).toHaveLength(1);
  await popup.click('option', 'Mina Okafor');
  await popup.announces('Mina Okafor is active');
  expect(switches(world, fieldnote)).toHaveLength(2);
});

// In Firefox: lib/wacht/client.test.ts, and the story below for another reply that is no list.
test('a malformed reply leaves the last good list and says so @chromium', async ({ stage, world }) => {
  const { fieldnote } = world;
  fieldnote.control.fault({
    path: '/session',
    method: 'GET',
    times: 9,
    kind: { do: 'body', body: '{"session": 7' },
  });
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  await popup.click('option', 'Mina Okafor');
  await popup.see('Fieldnote gave an unreadable answer.');
  expect(await popup.rows()).toHaveLength(4);
});

// In Chromium: lib/background/long-replies.test.ts.
test('an answer above the limit is refused with a word, and the last good list stays @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const flood = { do: 'flood', bytes: 9 * 1024 * 1024, gzip: true } as const;
  fieldnote.control.fault({ path: '/session', method: 'GET', times: 9, kind: flood });
  const popup = await stage.openPopup();
  await popup.see('Fieldnote sent too much to read');
  await popup.see('You see the last list. Ask its support.');
  expect(await popup.rows()).toHaveLength(4);
});

// In Chromium: lib/background/known/adopting.test.ts (“under another id a lost session”).
test('a lost session is told apart from signing out, and its names stay @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  fieldnote.control.endSession(sessionOf(fieldnote));
  const popup = await stage.openPopup();
  await popup.click('option', 'Mina Okafor');
  await popup.see('This browser no longer has your Fieldnote session');
  await popup.click('button', 'Show the accounts');
  expect((await popup.rows()).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Ada Quell', 'Jonas Wirth', 'Mina Okafor', 'Théo Lamarque', 'Priya Raman']),
  );
});

// In Firefox: lib/background/accounts/switching.test.ts (“a pause asked for by the app”).
test('after a 429 nothing is sent until the pause is over, and then rows work again @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  fieldnote.control.fault({
    path: '/session/switch-sign-in',
    kind: { do: 'status', status: 429, headers: { 'retry-after': '4' } },
  });
  await popup.click('option', 'Mina Okafor');
  await popup.see('Fieldnote asked us to slow down');
  await popup.see('You can switch again in');
  const before = requests(world, fieldnote).length;
  await popup.click('option', 'Jonas Wirth');
  await popup.press('Enter');
  await popup.see('You can switch again in 1 s');
  expect(requests(world, fieldnote)).toHaveLength(before);
  await popup.missing('You can switch again');
  await popup.click('option', 'Jonas Wirth');
  await popup.announces('Jonas Wirth is active');
});

test('without a network the list stays, nothing is sent, and it works again afterwards', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await stage.offline(true);
  const popup = await stage.openPopup();
  await popup.see('You are offline');
  const before = requests(world, fieldnote).length;
  expect(await popup.rows()).toHaveLength(4);
  expect(await popup.active()).toMatchObject({ name: 'Ada Quell', confirmed: false });
  await popup.click('option', 'Mina Okafor');
  await stage.offline(false);
  await popup.missing('You are offline');
  expect(switches(world, fieldnote)).toHaveLength(0);
  expect(requests(world, fieldnote, { method: 'POST' })).toHaveLength(0);
  await popup.click('option', 'Mina Okafor');
  await popup.announces('Mina Okafor is active');
  expect(requests(world, fieldnote).length).toBeGreaterThan(before);
});

test('a host that is taken back stops everything, and allowing it again resumes', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const pattern = `http://${fieldnote.apiHost}/*`;
  await stage.revoke(pattern);
  const popup = await stage.openPopup();
  await popup.see('Fieldnote needs your permission');
  const before = requests(world, fieldnote).length;
  await popup.click('option', 'Mina Okafor');
  expect(await popup.rows()).toHaveLength(4);
  expect(requests(world, fieldnote)).toHaveLength(before);
  await stage.grant(pattern);
  // In Chromium the popup ends when a prompt takes the focus; here the browser's own page gave the host back.
  const again = await stage.openPopup();
  if (stage.browser === 'firefox') await again.click('button', 'Allow');
  await again.missing('Fieldnote needs your permission');
  await again.click('option', 'Mina Okafor');
  await again.announces('Mina Okafor is active');
});

test('what takes long says what it waits for, and goes when the answer comes', async ({ stage, world }) => {
  const { fieldnote, orrery } = world;
  const list = fieldnote.control.hold('/session', 'GET');
  const popup = await stage.openPopup();
  await popup.see('Asking Fieldnote who is signed in…');
  list.release();
  await popup.missing('Asking Fieldnote');

  const mailed = fieldnote.control.hold('/auth/signin', 'POST');
  const page = await chooseMailedCode(stage, 'lea@fieldnote.example');
  await page.click('button', 'Continue');
  await page.see('Waiting for Fieldnote to answer…');
  mailed.release();
  await page.missing('Waiting for Fieldnote');
  await page.close();

  await stage.grant(patternOf(orrery.api));
  const options = await typeAddress(stage, orrery.api);
  await askFor(options, orrery);
  const settings = orrery.control.hold('/deployment');
  await options.click('button', `Connect ${orrery.name}`);
  await options.see(`Asking ${new URL(orrery.api).host} how people sign in there…`);
  settings.release();
  await options.see(`${orrery.name} is connected`);
});
