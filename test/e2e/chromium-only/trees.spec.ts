import type { Page } from 'playwright';
import { withSheet } from '../../access/with-sheet';
import { openGallery } from '../../gallery/open-gallery';
import { expect, test } from '../story';

const FILES = { popup: /^popup-/, settings: /^options-(?!sign-in-)/, 'sign-in': /^options-sign-in-/ };

/**
 * What a screen reader is given of each state, kept to be read. To write it anew, with a gallery built:
 * `npx playwright test --config test/playwright.config.ts --project=chromium-only trees.spec --update-snapshots=all`.
 */
test('each state has the tree of roles, names and states that is kept of it', async () => {
  const gallery = await openGallery();
  const trees: [state: string, tree: string][] = [];
  try {
    for (const state of gallery.states) {
      await gallery.show(state, 'light');
      await countriesAreThere(gallery.page);
      trees.push([state, await treeOf(gallery.page, state)]);
    }
  } finally {
    await gallery.close();
  }
  for (const [file, of] of Object.entries(FILES)) {
    const told = trees.filter(([state]) => of.test(state)).map(([state, tree]) => `# ${state}\n${tree}\n`);
    expect.soft(told.join('\n')).toMatchSnapshot(['chromium-only', 'trees', `${file}.yml`]);
  }
});

/** What says only that something takes long comes where the machine is slow. */
const NO_SLOWNESS = '.slow > * { display: none !important }';

const treeOf = (page: Page, state: string): Promise<string> =>
  withSheet(page, NO_SLOWNESS, () => page.locator(`[data-state-id="${state}"]`).ariaSnapshot());

/** The countries of telephone numbers come with a file of their own. */
async function countriesAreThere(page: Page): Promise<void> {
  if ((await page.getByLabel('Country').count()) > 0)
    await page.getByRole('option', { name: 'Zimbabwe' }).first().waitFor({ state: 'attached' });
}
