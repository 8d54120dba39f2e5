import { asScript } from '../../e2e/script';
import { until } from '../../e2e/until';
import type { Cdp } from './cdp';

export interface Target {
  targetId: string;
  type: string;
  url: string;
}

export async function targetsOf(cdp: Cdp, type: string): Promise<Target[]> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type }] });
  return targetInfos;
}

/** A tab that is spoken to while it is set up, and by nobody afterwards. */
export interface Page {
  run<Args extends unknown[], Value>(work: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>;
  close(): Promise<void>;
}

export async function openPage(cdp: Cdp, url: string): Promise<Page> {
  const { targetId } = await cdp.send('Target.createTarget', { url, background: true });
  const page = await pageOf(cdp, targetId);
  const loaded = (wanted: string) => location.href.startsWith(wanted) && document.readyState === 'complete';
  await until(() => page.run(loaded, url), { instead: () => `${url} did not load` });
  return page;
}

/** A page that is open already, such as a popup. */
export async function pageOf(cdp: Cdp, targetId: string): Promise<Page> {
  const session = await cdp.attach(targetId);
  return {
    run: async (work, ...args) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: asScript(work, args),
        awaitPromise: true,
        returnByValue: true,
        userGesture: true, // hosts are given only to a page that a person has just touched
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    close: async () => {
      await cdp.send('Target.closeTarget', { targetId });
    },
  };
}

/** Leads the first tab to an address, and lets go of it. */
export async function goTo(cdp: Cdp, url: string): Promise<void> {
  const [page] = (await targetsOf(cdp, 'page')).filter((one) => one.url === 'about:blank');
  if (!page) throw new Error('no empty tab is open');
  const session = await cdp.attach(page.targetId);
  await session.send('Page.navigate', { url });
  await session.detach();
}
