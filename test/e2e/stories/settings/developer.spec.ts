import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { connectWithPeople } from '../../connect';
import { sessionOf } from '../../judge';
import { kept } from '../../kept';
import { shapeless } from '../../shapeless';
import { expect, test } from '../../story';
import type { Surface } from '../../surface';
import type { World } from '../../world';

const MARKUP = '<img src=x onerror="document.title=1">';

test('developers see an app’s token and what is wrong with it, for a minute', async ({ stage, world }) => {
  const { fieldnote, server } = world;
  const ada = known(fieldnote.people['ada@quelllabs.co']);
  await connectWithPeople(stage, fieldnote);
  await (await stage.openPage('options.html#behaviour')).click('switch', 'Developer tools');
  const popup = await stage.openPopup();
  await popup.click('button', 'Actions for Ada Quell');
  await popup.click('menuitem', 'Developer drawer');
  const page = await stage.ownTabAt('options.html#apps/');
  await page.show();
  await page.see('Get token');
  await expect.poll(() => page.focused()).toBe('heading Ada Quell');

  await page.click('button', 'Get token');
  await page.see('Signature is right');
  const issued = await claims(page);
  expect(issued).toMatchObject({ sub: ada, sid: sessionOf(fieldnote), iss: `https://${fieldnote.apiHost}` });
  expect(issued).toHaveProperty('permissions', '{"organization":[],"workspace":[]}');
  await page.click('button', 'Show the token');
  const token = known(/[\w-]{30,}\.[\w-]{30,}\.[\w-]{30,}/.exec(await page.text())?.[0]);
  expect([await page.axe(), await shapeless(page)]).toEqual([[], []]);

  // Signed by somebody else, under the name of the app's own key.
  const said = { sub: ada, note: MARKUP, exp: Math.floor(server.now() / 1000) + 300 };
  const forged = await forgedFor(world, said);
  const body = JSON.stringify({ status: 200, data: { token: forged, expires: server.now() + 300_000 } });
  fieldnote.control.fault({ path: '/session/token', kind: { do: 'body', body } });
  await page.click('button', 'New');
  await page.see('The signature is wrong');
  expect(await claims(page)).toMatchObject({ sub: ada, note: MARKUP, exp: String(said.exp) });
  expect(await page.run(() => document.title)).not.toBe('1');
  await page.click('button', 'Close the developer drawer');
  await expect.poll(() => page.focused()).toBe('button Open the developer drawer of Fieldnote');

  await page.press('Enter');
  await page.click('button', 'Get token');
  await page.see('Signature is right');
  await page.run(aMinutePasses);
  await page.see('A minute has passed');
  expect(await claims(page)).toEqual({});
  await page.click('button', 'Get token');
  await page.see('Signature is right');
  await page.run(nobodyLooks);
  await page.see('You left this page');
  expect(await claims(page)).toEqual({});

  await page.run(catchWhatIsSaved);
  await page.run(() => document.getElementById('developer-requests')?.click());
  await page.see('GET /session/token');
  await page.click('button', 'Save report');
  const report = await page.run(() => Reflect.get(window, 'saved').text());
  expect(report).toContain('/session/token');
  for (const place of [report, await kept(page), page.run(() => document.title)]) {
    for (const secret of [...token.split('.').slice(1), ...forged.split('.').slice(1)])
      expect(await place).not.toContain(secret);
  }
  expect(report).not.toMatch(/Ada|quelllabs|__session/);

  // A page that is only being loaded opens it, too, and asks the server for nothing.
  const fresh = await stage.openPage(`options.html#apps/${fieldnote.host}/developer`);
  await fresh.see('Get token');
  expect(await claims(fresh)).toEqual({});
});

/** What the drawer says that the token says, by name. */
const claims = (page: Surface): Promise<Record<string, string>> =>
  page.run(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.claim')].map((claim) => [
        claim.querySelector('dt')?.textContent,
        claim.querySelector('dd > bdi')?.textContent,
      ]),
    ),
  );

async function forgedFor({ server, fieldnote }: World, said: JWTPayload): Promise<string> {
  const asked = new Request(`http://${fieldnote.apiHost}/.well-known/jwks.json`);
  const { keys } = await (await server.fetch(asked)).json();
  const { privateKey } = await generateKeyPair('ES256');
  return new SignJWT(said).setProtectedHeader({ alg: 'ES256', kid: keys[0].kid }).sign(privateKey);
}

/** By the clock that waits in this page are measured by. */
function aMinutePasses(): void {
  const really = performance.now.bind(performance);
  performance.now = () => really() + 60_000;
}

/** As when another tab comes to the front. */
function nobodyLooks(): void {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

function catchWhatIsSaved(): void {
  const really = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file: Blob) => {
    Reflect.set(window, 'saved', file);
    return really(file);
  };
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('expected a value');
  return value;
}
