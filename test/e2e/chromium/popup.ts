import { type Browser, chromium, type Page } from 'playwright';
import { until } from '../until';
import type { Chromium } from './launch';
import type { Targets } from './targets';

export interface OpenPopup {
  page: Page;
  close: () => Promise<void>;
}

/**
 * Clicks the toolbar button and attaches to the popup that opens. Playwright's own connection does not list
 * popups of the toolbar; a second one, made while the popup is open, does.
 */
export async function openPopup(chromiumRun: Chromium, targets: Targets): Promise<OpenPopup> {
  const { extensionId, endpoint } = chromiumRun;
  const [front] = await targets.ofType('tab');
  if (!front) throw new Error('no tab is open');
  await targets.clickAction(extensionId, front.targetId);
  const address = `chrome-extension://${extensionId}/popup.html`;
  await until(async () => (await targets.ofType('page')).find(({ url }) => url.startsWith(address)), {
    instead: () => 'the popup did not open',
  });
  const second = await chromium.connectOverCDP(endpoint);
  const page = await until(async () => findPage(second, address), {
    instead: () => 'the popup closed at once',
  });
  return {
    page,
    close: async () => {
      await page.close().catch(() => undefined); // it may have closed by itself
      await second.close();
    },
  };
}

const findPage = (browser: Browser, address: string): Page | undefined =>
  browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((page) => page.url().startsWith(address));
