import { connect, connectWithPeople, signEverybodyIn } from '../connect';
import { addAccount } from '../sign-in-page';
import { expect, test } from '../story';
import type { Surface } from '../surface';

const HOSTILE = {
  markup: {
    firstName: '<img src=x onerror=alert(1)>',
    lastName: '<b>Bold</b>',
    email: 'markup@example.test',
  },
  rtl: { firstName: '\u202Eevil\u202C', lastName: 'שלום', email: 'rtl@example.test' },
  long: { firstName: 'A'.repeat(400), lastName: 'Z', email: 'long@example.test' },
};

// In Firefox: the story below shows names as they are; lib/session/plain-text.attack.test.ts.
test('whatever the server sends as a name is shown as text @chromium', async ({ stage, world }) => {
  const { fieldnote } = world;
  for (const person of Object.values(HOSTILE)) {
    fieldnote.control.addPerson({ ...person, organizations: [{ name: '<script>alert(2)</script>' }] });
  }
  await connectWithPeople(stage, fieldnote);
  const popup = await stage.openPopup();
  await popup.see('<img src=x onerror=alert(1)> <b>Bold</b>');
  const seen = await popup.run(() => ({
    images: document.querySelectorAll('main img, main script, main b b').length,
    bold: [...document.querySelectorAll('b')].some((each) => each.textContent === 'Bold'),
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));
  expect(seen).toEqual({ images: 0, bold: false, wide: false });
});

const LONG = 'w'.repeat(80);
const LONG_HOST = `${['a', 'b', 'c'].map((letter) => letter.repeat(60)).join('.')}.example`;

/** Whatever is wider than the room that it has: it would be cut off, or lie over something else. */
const tooWide = (page: Surface): Promise<string[]> =>
  page.run(() =>
    [...document.querySelectorAll('html, dialog, .sheet, .flow, .setting')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ localName, className }) => `${localName} ${className}`),
  );

test('a name or a host without any space is read to its end, wherever it stands', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  fieldnote.control.settings.name = LONG;
  fieldnote.control.settings.socialProviders = ['google_oauth'];
  const tab = await signEverybodyIn(stage, fieldnote);
  expect(await tooWide(await connect(stage, { ...fieldnote, name: LONG }))).toEqual([]);
  const options = await stage.openPage('options.html#apps');
  await options.see(`Remove ${LONG}`);
  expect(await tooWide(options)).toEqual([]);
  await options.click('button', `Remove ${LONG}`);
  await options.see('gives the permission back. Nothing changes');
  expect(await tooWide(options)).toEqual([]);

  await tab.show();
  const popup = await stage.openPopup();
  await popup.click('button', 'Sign out all');
  await popup.see('Their tabs will ask to sign in again.');
  expect(await tooWide(popup)).toEqual([]);

  const page = await addAccount(stage);
  expect(await tooWide(page)).toEqual([]);
  const oauth_url = `https://${LONG_HOST}/authorize`;
  const body = JSON.stringify({ data: { oauth_url } });
  fieldnote.control.fault({ path: '/auth/oauth2/init', kind: { do: 'body', body } });
  await page.click('button', 'Google');
  await page.see(`You will go to ${LONG_HOST}`);
  expect(await tooWide(page)).toEqual([]);
});
