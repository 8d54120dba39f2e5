import { askedHosts, countAsked, grantedNow } from '../asked';
import { openedAtInstall, signEverybodyIn } from '../connect';
import { activeOf } from '../judge';
import { kept } from '../kept';
import { patternOf } from '../pattern-of';
import type { Stage } from '../stage';
import { expect, test } from '../story';
import type { Surface } from '../surface';
import type { App } from '../world';

const MINA = 'mina.okafor@tidewell.io';
const beside = (site: string, label: string) => site.replace('://', `://${label}.`);

/**
 * Where it is pasted, and what. Of the popup's own field the button comes first. What is pasted is told apart by
 * lib/session/pasted/pasted.test.ts: in both browsers it is one of them.
 */
const PASTED: Record<string, { text: (app: App) => string; into: typeof pasteHere; clicks: number }> = {
  'any page of its site': {
    text: ({ site }) => `${beside(site, 'www')}/some/page?x=1`,
    into: pasteHere,
    clicks: 2,
  },
  'its key @firefox': { text: ({ api }) => `pk_live_${btoa(api)}`, into: pasteHere, clicks: 2 },
  'its sign-in page in the popup @chromium': {
    text: ({ site }) => beside(site, 'accounts'),
    into: pasteInPopup,
    clicks: 3,
  },
};

async function pasteHere(_: Stage, options: Surface, text: string): Promise<number> {
  await options.paste(text);
  return 0;
}

/** The popup has the keyboard in its field, and leads on to the open settings. */
async function pasteInPopup(stage: Stage, _: Surface, text: string): Promise<number> {
  const popup = await stage.openPopup();
  await expect.poll(() => popup.focused()).toBe('textbox Paste an address of the app');
  await popup.paste(text);
  await popup.click('button', 'Next');
  return 1;
}

for (const [what, { text, into, clicks }] of Object.entries(PASTED)) {
  test(`from installation to the first switch with one prompt and ${clicks} clicks, by pasting ${what}`, async ({
    stage,
    world,
  }) => {
    const { fieldnote } = world;
    await signEverybodyIn(stage, fieldnote);
    await stage.grant(patternOf(fieldnote.api));
    const options = await openedAtInstall(stage);
    await countAsked(options);
    const before = world.server.log.length;

    const earlier = await into(stage, options, text(fieldnote));
    await options.see('Next, your browser asks');
    await options.see(fieldnote.host);
    expect(world.server.log).toHaveLength(before);
    expect(await kept(options)).not.toContain(text(fieldnote));
    const asked = await connectHere(options);
    expect(asked.prompts).toEqual([patternOf(fieldnote.api)]);
    expect(earlier + asked.clicks).toBe(clicks);
    await switchFirst(stage, fieldnote);
  });
}

/** The last clicks of every way. */
async function connectHere(options: Surface) {
  await options.click('button', 'Continue');
  await options.click('button', 'Connect Fieldnote');
  await options.see('Fieldnote is connected');
  await options.see('Ada Quell is active');
  return askedHosts(options);
}

async function switchFirst(stage: Stage, app: App): Promise<void> {
  const popup = await stage.openPopup();
  await popup.click('option', 'Mina Okafor');
  await popup.announces('Mina Okafor is active');
  expect(activeOf(app)).toBe(MINA);
}

test('from the tab in front to the first switch: read on a click alone, one prompt, three clicks', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const setUp = await openedAtInstall(stage);
  await setUp.close();
  const tab = await signEverybodyIn(stage, fieldnote);
  const strangers = Array.from({ length: 100 }, (_, at) => `https://frontend.x${at}.example`);
  await tab.run(plantKeys, [...strangers, fieldnote.api]);
  await stage.grant(patternOf(fieldnote.api));
  await tab.show();

  const popup = await stage.openPopup();
  await popup.see('Open in this tab');
  await expect.poll(() => popup.focused()).toBe('button Does it sign in with Wacht? Look');
  await popup.click('button', 'Does it sign in with Wacht? Look');
  const options = await stage.ownTabAt('options.html#connect');
  await options.see('We ask');
  await options.see(fieldnote.host);
  await countAsked(options);
  const text = await options.text();
  expect(text).not.toContain('x3.example');
  expect(text.indexOf(fieldnote.host)).toBeLessThan(text.indexOf('x0.example'));
  expect(await connectHere(options)).toEqual({ prompts: [patternOf(fieldnote.api)], clicks: 2 });
  await switchFirst(stage, fieldnote);
});

/** Puts the keys of these addresses into the page. */
function plantKeys(addresses: string[]): void {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(addresses.map((address) => `pk_live_${btoa(address)}`));
  document.body.append(script);
}

test('a miss gives the permission back and leads on, never round in a circle', async ({ stage, world }) => {
  const { fieldnote } = world;
  const body = { do: 'body', body: '<h1>Welcome</h1>', contentType: 'text/html' } as const;
  fieldnote.control.fault({ path: '/.well-known/meta', times: 9, kind: body });
  const hosts = [patternOf(fieldnote.api), patternOf(fieldnote.site)];
  for (const host of hosts) await stage.grant(host);
  const options = await openedAtInstall(stage);
  await countAsked(options);

  await options.paste(`${fieldnote.site}/cart`);
  await options.see('Next, your browser asks');
  await options.click('button', 'Continue');
  await options.see('is a web page, not the address that keeps an app’s accounts.');
  await options.see('instead.');
  await options.click('button', 'Try it');
  await options.see('Still nothing? The app’s developer can give you its key.');

  expect(await askedHosts(options)).toEqual({ prompts: hosts, clicks: 2 });
  expect(await grantedNow(options)).toEqual([]);
  expect(fieldnote.control.sessions()).toEqual([]);
});

// In Chromium: entrypoints/options/deeds/connect-deeds.test.ts (“asks a server that drops the question”).
test('a server that does not say what it is can be connected, and is asked for nothing before @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  fieldnote.control.settings.tellsMeta = false;
  await stage.grant(patternOf(fieldnote.api));
  const options = await openedAtInstall(stage);

  await options.paste(`${fieldnote.site}/cart`);
  await options.see('Next, your browser asks');
  await options.click('button', 'Continue');
  await options.see('This server tells its app’s name only once it is connected.');
  expect(fieldnote.control.sessions()).toEqual([]);
  await options.click('button', `Connect ${fieldnote.host}`);
  await options.see('Fieldnote is connected');
  await options.see('Nobody is signed in yet');
  await options.click('button', 'Sign in');
  const page = await stage.ownTabAt('options.html#sign-in');
  await page.see('Sign in to Fieldnote');
});
