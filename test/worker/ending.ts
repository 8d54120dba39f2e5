import { DEFAULT_SETTINGS } from '../../lib/session/settings/default-settings';
import { type EVERYWHERE, type Fieldnote, letSeeTabs, ORIGIN, openFieldnote } from './fieldnote';
import { known } from './worker';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const RING = 'health';

/** Ada, who is active, ends then. */
export async function openEnding(runs: number, ...[mode, dialect]: (typeof EVERYWHERE)[number]) {
  const fieldnote = await openFieldnote({ mode, dialect });
  await letSeeTabs(fieldnote);
  const end = fieldnote.server.now() + runs;
  fieldnote.app.endSignIn(fieldnote.sessionId, fieldnote.ids.ada, end);
  await read(fieldnote);
  return { ...fieldnote, end };
}

export const opened = () => openEnding(4 * DAY, 'production', 'go26-latest');

export async function read({ browser, worker, requests }: Fieldnote): Promise<void> {
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
  await browser.settled();
  requests();
}

/** In how long it rings by the computer's clock. */
export const ringsIn = ({ browser }: Pick<Fieldnote, 'browser'>): number =>
  known(browser.alarms.get(RING)) - browser.clock.now();

/** Time goes on until it rings. */
export async function ring({ browser, worker }: Fieldnote): Promise<void> {
  await browser.clock.advance(ringsIn({ browser }));
  await worker.ring();
  await browser.settled();
}

export const wantNotices = ({ worker }: Pick<Fieldnote, 'worker'>) =>
  worker.ask.saveSettings({ settings: { ...DEFAULT_SETTINGS, notices: true } });

export const told = ({ browser }: Fieldnote) => browser.notices;
