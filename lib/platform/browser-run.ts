import { browser } from 'wxt/browser';
import { untilDone } from '../session/once';

const KEY = 'run';

/** Names this run of the browser: session storage ends with it, and the numbers of its tabs mean others in the next. */
export const browserRun = untilDone(named);

async function named(): Promise<string> {
  const { [KEY]: known } = await browser.storage.session.get(KEY);
  if (typeof known === 'string') return known;
  const fresh = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: fresh });
  return fresh;
}
