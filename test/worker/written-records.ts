import type { Mode } from '../../lib/session/types';
import { ORIGIN, openFieldnote } from './fieldnote';
import { type Browser, known, type Worker } from './worker';

const jarOf = { production: 'browser', staging: 'own' };

export type Kind = keyof ReturnType<typeof keysIn>;

/** Where each record lies; only a staging app has a token. */
export const keysIn = (mode: Mode) => {
  const session = `${ORIGIN}|${jarOf[mode]}`;
  return {
    app: `app:${ORIGIN}`,
    roster: `roster:${session}`,
    history: `history:${ORIGIN}`,
    places: `places:${ORIGIN}`,
    journal: `journal:${session}`,
    flow: `flow:${session}`,
    token: `token:${session}`,
    settings: 'settings',
    'last-origin': 'last-origin',
    'sign-in-page': 'sign-in-page',
  };
};

/** A browser in which a worker has written down all that it ever does; what it was sending last is told apart. */
export async function written(mode: Mode): Promise<Written> {
  const { browser, worker, ids } = await openFieldnote({ mode });
  const { records } = browser.durable;
  const settings = {
    theme: 'dark',
    afterSwitch: 'reload',
    closeAfterSwitch: true,
    localApps: true,
    history: '30',
    undo: '20',
    developer: true,
    notices: true,
    synced: false,
  } as const;
  await worker.ask.saveSettings({ settings });
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  const identifier = 'priya@quelllabs.co';
  const code = { challenge: null, way: 'email_otp', phone: null, password: null } as const;
  await worker.ask.signIn({ origin: ORIGIN, identifier, ...code });
  await worker.ask.places({ origin: ORIGIN });
  const good = new Map(records);
  worker.killBefore('/session/switch-sign-in');
  void worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await browser.settled();
  const journal = known(records.get(keysIn(mode).journal));
  return { browser, good, journal };
}

export interface Written {
  browser: Browser;
  /** Everything on its disk, by key. */
  good: ReadonlyMap<string, string>;
  /** What is written down before a change is sent. */
  journal: string;
}

/** A new worker on the good records, and these in place of some of them. */
export async function startOn({ browser, good }: Written, others: Record<string, unknown>) {
  const { records } = browser.durable;
  records.clear();
  for (const [each, text] of good) records.set(each, text);
  for (const [key, record] of Object.entries(others)) records.set(key, JSON.stringify(record));
  await browser.clock.advance(6_000);
  return { worker: browser.startWorker(), records };
}

export async function told(worker: Worker): Promise<string[]> {
  const index = await worker.ask.index({});
  if (!index.ok) throw new Error('expected an index');
  return index.value.setAside;
}

/** What pages ask by themselves, of an app as far as it is there; gives the answers that are none. */
export async function openPages(worker: Worker) {
  const isThere = (await worker.ask.view({ origin: ORIGIN })).ok;
  const answers = [
    await worker.ask.settings({}),
    await worker.ask.flow({}),
    ...(isThere ? [await worker.ask.refresh({ origin: ORIGIN })] : []),
  ];
  const refused = answers.filter(({ ok }) => !ok);
  return { isThere, refused };
}
