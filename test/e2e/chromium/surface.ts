import type { Page } from 'playwright';
import { createAskProbe } from '../ask-probe';
import { createSurface } from '../create-surface';
import type { Tab } from '../stage';
import type { Surface } from '../surface';
import { focusTold } from './focus-told';
import { compose, pressInBrowser, strike } from './keyboard';

export function chromiumSurface(page: Page): Surface {
  const ofClosedPage = (problem: unknown): void => {
    if (!page.isClosed()) throw problem;
  };
  const evaluate = (source: string): Promise<never> => page.evaluate(source);
  const ask = createAskProbe(evaluate);
  return createSurface({
    evaluate,
    clickOn: async ({ role, name }, button) => {
      const spot = await ask('aim', role, name);
      if (!spot) return false;
      // A page that closes because of a click or a key has taken it, and so has one that gave way to another.
      await page.mouse.click(spot.x, spot.y, { button }).catch(ofClosedPage);
      return !(await ask('missed').catch(() => false));
    },
    moveTo: ({ x, y }) => page.mouse.move(x, y, { steps: 3 }),
    dragTo: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
    type: (text) => page.keyboard.type(text),
    paste: async (text) => {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.keyboard.press('Control+V');
    },
    press: (key) => page.keyboard.press(key).catch(ofClosedPage),
    strike: (stroke) => strike(page, stroke),
    compose: (composing) => compose(page, composing),
    picture: async (file) => {
      await page.screenshot({ path: file });
    },
    closed: async () => page.isClosed(),
    focusTold: () => focusTold(page),
  });
}

export function chromiumTab(page: Page): Tab {
  return {
    ...chromiumSurface(page),
    url: async () => page.url(),
    goto: async (url) => {
      await page.goto(url);
    },
    reload: async () => {
      await page.reload();
    },
    close: () => page.close(),
    setWidth: (pixels) => page.setViewportSize({ width: pixels, height: 800 }),
    show: () => page.bringToFront(),
    pressInBrowser: (keys) => pressInBrowser(page, keys),
  };
}
