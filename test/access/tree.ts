import type { Page } from 'playwright';
import { withSheet } from './with-sheet';

/** What says only that something takes long comes where the machine is slow. */
const NO_SLOWNESS = '.slow > * { display: none !important }';

/** What a screen reader is given of the state that the gallery shows: roles, names and states. */
export async function treeOf(page: Page, state: string): Promise<string> {
  await countriesAreThere(page);
  return withSheet(page, NO_SLOWNESS, () => page.locator(`[data-state-id="${state}"]`).ariaSnapshot());
}

/** The countries of telephone numbers come with a file of their own. */
async function countriesAreThere(page: Page): Promise<void> {
  if ((await page.getByLabel('Country').count()) > 0)
    await page.getByRole('option', { name: 'Zimbabwe' }).first().waitFor({ state: 'attached' });
}
