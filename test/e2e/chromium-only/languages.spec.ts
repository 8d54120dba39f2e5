import { openGallery } from '../../gallery/open-gallery';
import { PLACES, tooWide } from '../../gallery/too-wide';
import { expect, test } from '../story';

/** The widest words, another side to read from, and letters of another kind: all catalogs would take minutes. */
const SAMPLE = ['de', 'fr', 'ar', 'ja'];

/** Sizes of a text that nobody has set another one for: as it comes, and half as large again. */
const SIZES = [16, 24];

for (const language of SAMPLE)
  test(`no words of the popup are wider than their place in ${language}`, async () => {
    const { page, close } = await openGallery({ catalog: language });
    try {
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      for (const size of SIZES) {
        await page.evaluate(enlarge, size);
        expect.soft(await page.evaluate(tooWide, PLACES), `${size} pixels`).toEqual([]);
      }
    } finally {
      await close();
    }
  });

/** The showroom's columns grow with the popup. Runs in the page. */
function enlarge(size: number): void {
  document.documentElement.style.fontSize = `${size}px`;
  for (const frame of document.querySelectorAll<HTMLElement>('.g-frame')) frame.style.inlineSize = '22.5rem';
}
