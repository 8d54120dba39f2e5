import type { Mode, Origin } from '../../lib/session/types';
import type { Dialect } from '../wacht-server';
import { openFieldnote, SITE_HOST } from './fieldnote';
import { known } from './worker';

export const SITE: Origin = `http://${SITE_HOST}`;
/** Its tokens and cookies are called as Fieldnote's are: both names fold into one. */
const EVIL_HOST = 'frontend-fieldnote.localhost';
export const EVIL: Origin = `http://${EVIL_HOST}`;

interface How {
  mode?: Mode;
  dialect?: Dialect;
}

/**
 * Fieldnote, whose site is granted, beside an app that names Fieldnote's API host and site as its own pages. Nobody is
 * connected to it yet.
 */
export async function openBesideHostile({ mode = 'production', dialect = 'go26-latest' }: How = {}) {
  const hostile = { apiHost: EVIL_HOST, siteHost: SITE_HOST, name: 'Fieldnote', mode, dialect };
  const fieldnote = await openFieldnote({ mode, dialect, others: [hostile] });
  const { server, browser, worker } = fieldnote;
  const evil = server.deployment(EVIL_HOST);
  const userIds = ['Eve', 'Mal'].map((firstName) => evil.addPerson({ firstName }));
  for (const host of [EVIL, SITE, `https://${SITE_HOST}`]) browser.granted.add(host);
  /** With Eve (active) and Mal signed in; gives Mal's sign-in. */
  const connect = async (): Promise<string> => {
    await worker.ask.connect({ origin: EVIL, mode });
    const sessionId = known(evil.sessions().at(-1));
    const [eve = '', mal = ''] = userIds.map((userId) => evil.signIn(sessionId, userId));
    evil.switchTo(sessionId, eve);
    await browser.clock.advance(6_000);
    await worker.ask.refresh({ origin: EVIL });
    return mal;
  };
  return { ...fieldnote, evil, connect };
}
