import { launchChromium } from '../chromium/launch';
import { removeProfile } from '../profile';
import { expect, test } from '../story';

/** What a browser is set to, and what is spoken then: a language without a catalog is one nobody has translated. */
const SPOKEN = [
  { browser: 'ar', lang: 'ar', dir: 'rtl', apps: 'التطبيقات' },
  { browser: 'de', lang: 'de', dir: 'ltr', apps: 'Apps' },
  { browser: 'en-GB', lang: 'en-GB', dir: 'ltr', apps: 'Apps' },
  { browser: 'sv', lang: 'en', dir: 'ltr', apps: 'Apps' },
];

for (const { browser, lang, dir, apps } of SPOKEN)
  test(`a browser in ${browser} has our pages in ${lang}`, async () => {
    const { context, extensionId, profile, close } = await launchChromium({
      build: '.output/chrome-mv3',
      language: browser,
    });
    try {
      const page = await context.newPage();
      for (const name of ['popup', 'options']) {
        await page.goto(`chrome-extension://${extensionId}/${name}.html`);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.locator('html')).toHaveAttribute('dir', dir);
        // The sheet says it before any script runs.
        await expect(page.locator('body')).toHaveCSS('direction', dir);
      }
      await page.goto(`chrome-extension://${extensionId}/options.html#apps`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(apps);
    } finally {
      await close();
      await removeProfile(profile);
    }
  });
