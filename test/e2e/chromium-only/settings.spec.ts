import { type Gallery, openGallery } from '../../gallery/open-gallery';
import { expect, test } from '../story';

// One page shows all of it: one browser, one test after the other.
test.describe.configure({ mode: 'default' });

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

test('a click anywhere on an app’s entry opens it, and a button in it is pressed alone', async () => {
  await gallery.show('options-apps', 'light');
  const { page } = gallery;
  const chevron = page.getByRole('button', { name: /^Open .*Halyard.* settings$/ });
  const entry = page.locator('.app-row').filter({ hasText: 'id.halyard.dev' });
  const open = () => chevron.getAttribute('aria-expanded');
  const { width = 0, height = 0 } = (await entry.boundingBox()) ?? {};
  const spots = [0.01, 0.06, 0.1, 0.25, 0.6, 0.99].map((part) => ({ x: width * part, y: height / 2 }));
  for (const [at, position] of [...spots, { x: width / 2, y: height - 2 }].entries()) {
    await entry.click({ position });
    expect(await open(), `${position.x} of ${width}`).toBe(at % 2 === 0 ? 'true' : 'false');
  }
  await chevron.focus();
  await page.keyboard.press('Enter');
  expect(await open()).toBe('false');

  await page.getByRole('button', { name: /^Allow Orrery/ }).click();
  expect(
    await page.getByRole('button', { name: /^Open Orrery.* settings$/ }).getAttribute('aria-expanded'),
  ).toBe('false');
});

const FLOWS = ['start', 'sign-up', 'tab-provider', 'organization', 'passkey', 'ticket', 'done-switched'].map(
  (flow) => `options-sign-in-${flow}`,
);

test('a card with one question stands in the middle at every width', async () => {
  const { page } = gallery;
  const off: unknown[] = [];
  for (const state of [...FLOWS, 'options-connect', 'options-connect-trust', 'options-connect-done']) {
    await gallery.show(state, 'light');
    for (const width of [320, 400, 700, 1000, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const { besideCard, sideways } = await page.evaluate(roomOfCard);
      const [before = 0, after = 0] = besideCard;
      if (Math.abs(before - after) > 1 || sideways > 0) off.push({ state, width, before, after, sideways });
    }
  }
  expect(off).toEqual([]);
});

/** Runs inside the page. */
function roomOfCard() {
  const [main, card] = ['main', '.flow'].map((css) => document.querySelector(css)?.getBoundingClientRect());
  if (!main || !card) throw new Error('there is no card');
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    besideCard: [card.left - main.left, main.right - card.right],
    sideways: scrollWidth - clientWidth,
  };
}

const NARROW = [
  'apps',
  'apps-alone',
  'apps-hosts',
  'apps-linked',
  'apps-set-aside',
  'accounts',
  'accounts-colored',
  'appearance',
  'behaviour',
]
  .concat(['behaviour-keyless', 'about', 'connect-understood', 'connect-stranger', 'sign-in-more-ways'])
  .map((state) => `options-${state}`);

test('every page of the settings fits 400 pixels, with nothing to scroll sideways', async () => {
  const { page } = gallery;
  const wide: unknown[] = [];
  for (const state of NARROW) {
    await gallery.show(state, 'light');
    for (const width of [400, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) wide.push({ state, width, sideways });
    }
  }
  expect(wide).toEqual([]);
});

const WRONG = ['sign-in-code-wrong', 'sign-in-password-wrong', 'sign-in-ticket-refused', 'connect-number'];

for (const look of ['light', 'forced'] as const) {
  test(`a wrong field keeps its ring of focus, ${look}`, async () => {
    const { page } = gallery;
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const state of WRONG) {
      await gallery.show(`options-${state}`, look);
      await page.locator('[aria-invalid=true]:focus').waitFor();
      const { outline, ring } = await page.evaluate(ringOfFocus);
      expect(outline, state).toEqual(['solid', '2px', state === 'sign-in-code-wrong' ? '4px' : '-1px']);
      const drawn = await page.screenshot({ clip: ring });
      await page.locator(':focus').blur();
      expect(drawn.equals(await page.screenshot({ clip: ring })), state).toBe(false);
    }
  });
}

/** Runs inside the page: how the ring around the field is drawn, and where its upper edge lies. */
function ringOfFocus() {
  const field = document.activeElement;
  if (!field) throw new Error('nothing has the focus');
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(field);
  const { x, y } = field.getBoundingClientRect();
  const above = Number.parseFloat(outlineOffset) + 2;
  return {
    outline: [outlineStyle, outlineWidth, outlineOffset],
    ring: { x: x + 12, y: y - above, width: 40, height: 2 },
  };
}
