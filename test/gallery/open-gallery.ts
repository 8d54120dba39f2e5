import type { Page } from 'playwright';
import { type Chromium, launchChromium } from '../e2e/chromium/launch';
import { removeProfile } from '../e2e/profile';

export const GALLERY_BUILD = '.output/chrome-mv3-gallery';
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Gallery {
  page: Page;
  /** Names of all states. */
  states: string[];
  /** Shows one state by itself. In another theme it stays the page that it is. */
  show(state: string, theme: Theme): Promise<void>;
  close(): Promise<void>;
}

/** The development page with every state of popup and settings, in the build that has it. */
export async function openGallery({ scale = 1 }: { scale?: number } = {}): Promise<Gallery> {
  const run = await launchChromium({ build: GALLERY_BUILD, scale });
  const page = await run.context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(addressIn(run));
  await page.waitForSelector('[data-state-id]');
  const states = await page.$$eval('[data-state-id]', (all) =>
    all.map((each) => each.getAttribute('data-state-id') ?? ''),
  );
  return {
    page,
    states,
    show: async (state, theme) => {
      const address = `${addressIn(run)}?state=${state}`;
      if (page.url() !== address) await page.goto(address);
      await page.waitForSelector(`[data-state-id="${state.split('&')[0]}"]`);
      await page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme);
    },
    close: async () => {
      await run.close();
      await removeProfile(run.profile);
    },
  };
}

const addressIn = ({ extensionId }: Chromium): string => `chrome-extension://${extensionId}/gallery.html`;
