import { turnOnLocalApps, typeAddress } from '../connect';
import { expect, test } from '../story';

const BAD: [what: string, typed: string, sentence: string][] = [
  ['nothing', ' ', 'Paste an address or a key first'],
  ['a broken key', 'pk_live_%%%', 'This key names no app'],
  ['another product’s key', `pk_test_${btoa('clerk.shop.example$')}`, 'This key names no app'],
  ['a secret key', 'sk_live_4eC39HqLyjWDarjtT1zdp7dc', 'This is a secret key'],
  ['a look-alike', 'https://shоp.example/cart', 'letters that only look like'],
  ['an address without https', 'http://accounts.example.com', 'does not start with https://'],
  ['an IP address', 'https://192.168.1.1', 'This is a number address'],
  ['a name inside a network', 'https://intranet', 'This is a name inside a network'],
  ['a name and password', 'https://me:secret@accounts.example.com/a', 'a name or password before an @'],
  ['a dot at the end', 'https://accounts.example.com.', 'ends with a dot'],
  ['another scheme', 'javascript:alert(1)', 'does not start with https://'],
];

// In Firefox: entrypoints/options/deeds/bad-paste.test.ts.
test('every bad address gets one sentence that says what is wrong @chromium', async ({ stage, world }) => {
  // A paste goes to the tab in front.
  const options = await stage.ownTabAt('options.html#connect');
  await options.show();
  await options.click('textbox', 'Address or key');
  await options.paste(`https://shop.example/?${'a'.repeat(10_000)}`);
  // Firefox pastes when it has time to.
  const pasted = () => options.run(() => document.querySelector('input')?.value.length ?? 0);
  await expect.poll(pasted).toBeGreaterThan(10_000);
  await options.press('Enter');
  await options.see('This is too long');
  for (const [what, typed, sentence] of BAD) {
    await test.step(what, async () => {
      await options.press('Control+a');
      await options.type(typed);
      await options.press('Enter');
      await options.see(sentence);
    });
  }
  expect(world.server.log).toHaveLength(0);
});

// In Chromium: entrypoints/options/deeds/connect-deeds.test.ts (“turns local apps on”).
test('a host of this computer is refused while local apps are off @firefox', async ({ stage, world }) => {
  const options = await typeAddress(stage, `http://${world.fieldnote.host}`);
  await options.press('Enter');
  await options.see('This app runs on this computer.');
  expect(world.server.log).toHaveLength(0);
});

test('a host that is no Wacht app is told so and given back, with no session made', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await stage.grant(`http://${fieldnote.apiHost}/*`);
  fieldnote.control.fault({
    path: '/.well-known/meta',
    times: 9,
    kind: { do: 'body', body: '<h1>Welcome</h1>', contentType: 'text/html' },
  });
  const options = await typeAddress(stage, `http://${fieldnote.host}`);
  await options.press('Enter');
  await turnOnLocalApps(options);
  await options.click('button', 'Continue');
  await options.see('is a web page, not the address that keeps an app’s accounts.');
  await options.see('Still nothing?');
  expect(fieldnote.control.sessions()).toHaveLength(0);
  const popup = await stage.openPopup();
  await popup.see('Switch accounts without signing out');
});

// In Chromium: entrypoints/options/deeds/connect-deeds.test.ts (“gives the host back”), and that a browser takes it
// back by the story above.
test('"Not this one" stores nothing and makes no session @firefox', async ({ stage, world }) => {
  const { fieldnote } = world;
  await stage.grant(`http://${fieldnote.apiHost}/*`);
  const options = await typeAddress(stage, `http://${fieldnote.host}`);
  await options.press('Enter');
  await turnOnLocalApps(options);
  await options.click('button', 'Continue');
  await options.click('button', 'Not this one');
  await options.see('Switch accounts without signing out');
  expect(fieldnote.control.sessions()).toHaveLength(0);
  const popup = await stage.openPopup();
  await popup.see('Switch accounts without signing out');
});
