import { browser } from 'wxt/browser';

const KEY = 'run';
let run: Promise<string> | null = null;

/** Names this run of the browser: session storage ends with it, and the numbers of its tabs mean others in the next. */
export function browserRun(): Promise<string> {
  run ??= named();
  return run;
}

async function named(): Promise<string> {
  const { [KEY]: known } = await browser.storage.session.get(KEY);
  if (typeof known === 'string') return known;
  const fresh = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: fresh });
  return fresh;
}
