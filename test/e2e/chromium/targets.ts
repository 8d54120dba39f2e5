import type { BrowserContext, CDPSession } from 'playwright';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

export interface Targets {
  ofType(type: string): Promise<Target[]>;
  /** As a click of the person on the extension's toolbar button, with this tab in front. */
  clickAction(extensionId: string, tabId: string): Promise<void>;
}

/** The browser's own list of what runs in it, through the DevTools protocol. */
export async function openTargets(context: BrowserContext): Promise<Targets> {
  const session = await browserSession(context);
  return {
    async ofType(type) {
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type }] });
      return targetInfos;
    },
    async clickAction(id, targetId) {
      await session.send('Extensions.triggerAction', { id, targetId });
    },
  };
}

/** A connection to the browser itself rather than to one of its pages. */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('the browser is gone');
  return browser.newBrowserCDPSession();
}
