import type { Page } from 'playwright';
import { type Chromium, type Launch, launchChromium } from '../e2e/chromium/launch';
import { removeProfile } from '../e2e/profile';

export const GALLERY_BUILD = '.output/chrome-mv3-gallery';
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** The themes, and the few colours that some people have set for everything. */
export const LOOKS = [...THEMES, 'forced'] as const;
export type Look = (typeof LOOKS)[number];

export interface Gallery {
  page: Page;
  /** Names of all states. */
  states: string[];
  /** Shows one state by itself. In another look it stays the page that it is. */
  show(state: string, look: Look): Promise<void>;
  close(): Promise<void>;
}

/** How it is looked at. */
interface Looked extends Pick<Launch, 'scale' | 'text' | 'language'> {
  /** One that the browser has not taken, or `pseudo`. */
  catalog?: string;
}

/** The development page with every state of popup and settings, in the build that has it. */
export async function openGallery({ catalog, ...as }: Looked = {}): Promise<Gallery> {
  const run = await launchChromium({ build: GALLERY_BUILD, ...as });
  const speaking = catalog ? `&language=${catalog}` : '';
  const page = await pageInFront(run);
  let now: Look = 'light';
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${addressIn(run)}?${speaking}`);
  await page.waitForSelector('[data-state-id]');
  const states = await page.$$eval('[data-state-id]', (all) =>
    all.map((each) => each.getAttribute('data-state-id') ?? ''),
  );
  return {
    page,
    states,
    show: async (state, look) => {
      const address = `${addressIn(run)}?state=${state}${speaking}`;
      if (page.url() !== address) {
        await goTo(page, address);
        await page.waitForSelector(`[data-state-id="${state.split('&')[0]}"]`);
        // What a section needs is loaded when it is shown.
        await page.waitForFunction(() => document.querySelector('[data-coming]') === null);
        await page.evaluate(drawn);
      }
      await page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), look);
      const changes = (now === 'forced') !== (look === 'forced');
      if (changes) await page.emulateMedia({ forcedColors: look === 'forced' ? 'active' : 'none' });
      now = look;
    },
    close: async () => {
      await run.close();
      await removeProfile(run.profile);
    },
  };
}

/**
 * The page that the browser shows once the extension is installed. Another one would soon lie behind it, where a
 * picture waits a second for its frame.
 */
async function pageInFront({ context }: Chromium): Promise<Page> {
  const [, welcome = await context.waitForEvent('page')] = context.pages();
  await welcome.waitForLoadState();
  return welcome;
}

/** Settles after a frame: a long list draws what is on screen once the browser has laid it out. Runs in the page. */
const drawn = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

/** A state that is only shown takes the place of another one; what is played begins with a page of its own. */
async function goTo(page: Page, address: string): Promise<void> {
  const isLive = (of: string) => of.includes('&live');
  const isShown = page.url().includes('?state=') && !isLive(page.url()) && !isLive(address);
  if (!isShown) await page.goto(address);
  else
    await page.evaluate((next) => {
      history.pushState(null, '', next);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
}

const addressIn = ({ extensionId }: Chromium): string => `chrome-extension://${extensionId}/gallery.html`;
