import type { BrowserContext } from 'playwright';
import { ICON_SIZE, type Icon } from '../icon';
import { until } from '../until';

interface Rule {
  conditions: { pageUrl: { hostEquals: string; ports: number[] } }[];
  actions: { imageData: Record<number, string> }[];
}

declare const chrome: {
  action: { getTitle(of: { tabId: number }): Promise<string> };
  declarativeContent: { onPageChanged: { getRules(done: (rules: Rule[]) => void): void } };
  tabs: { query(about: object): Promise<{ id: number; url?: string; active: boolean }[]> };
};

/**
 * Beside a tab. Headless no toolbar can be photographed: this is the picture that the browser's own rules put there,
 * in the form in which it keeps it. It is asked for in a page of the extension that is open.
 */
export async function iconBeside(
  context: BrowserContext,
  { url, origin }: { url: string; origin: string },
): Promise<Icon> {
  const page = await until(async () => context.pages().find((each) => each.url().startsWith(origin)), {
    instead: () => 'no page of the extension is open',
  });
  const { title, kept } = await page.evaluate(kept32, url);
  return { title, pixels: kept === null ? [] : pixelsOf(Buffer.from(kept, 'base64')) };
}

async function kept32(url: string): Promise<{ title: string; kept: string | null }> {
  const { hostname, port } = new URL(url);
  const rules = await new Promise<Rule[]>((done) => chrome.declarativeContent.onPageChanged.getRules(done));
  const isOf = ({ conditions }: Rule) =>
    conditions.some(({ pageUrl }) => pageUrl.hostEquals === hostname && pageUrl.ports.includes(Number(port)));
  const tabs = await chrome.tabs.query({});
  // The address of a tab in which nothing is granted is not told: it is the one in front.
  const tab = tabs.find((each) => each.url?.startsWith(url)) ?? tabs.find((each) => each.active && !each.url);
  const title = tab ? await chrome.action.getTitle({ tabId: tab.id }) : '';
  return { title, kept: rules.find(isOf)?.actions[0]?.imageData[32] ?? null };
}

/** It is kept as Chromium hands bitmaps around: a head, then blue, green, red and alpha of each pixel. */
function pixelsOf(kept: Buffer): number[] {
  const bytes = kept.subarray(-4 * ICON_SIZE * ICON_SIZE);
  const pixels = Array.from({ length: bytes.length / 4 }, (_, at) => bytes.subarray(4 * at, 4 * at + 4));
  return pixels.flatMap(([blue = 0, green = 0, red = 0, alpha = 0]) => [red, green, blue, alpha]);
}
