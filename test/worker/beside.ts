import type { Mode, Origin } from '../../lib/session/types';
import type { DeploymentControl } from '../wacht-server';
import { type Fieldnote, openFieldnote } from './fieldnote';

export const MARGIN: Origin = 'http://frontend.margin.localhost';
export const MARGIN_SITE: Origin = 'http://margin.localhost';

/** Fieldnote, and a second app in which Ada, whom it made active, and Bo are signed in. */
export interface Beside extends Fieldnote {
  margin: DeploymentControl;
  /** E-mail address of who is active there. */
  marginTruth(): string | null;
}

export async function openBeside({ mode = 'production' }: { mode?: Mode } = {}): Promise<Beside> {
  const spec = { apiHost: new URL(MARGIN).host, siteHost: new URL(MARGIN_SITE).host, name: 'Margin' };
  const fieldnote = await openFieldnote({ others: [{ ...spec, mode, dialect: 'go26-latest' }] });
  const margin = fieldnote.server.deployment(spec.apiHost);
  const people = [
    { firstName: 'Bo', lastName: 'Sand', email: 'bo@sand.se' },
    { firstName: 'Ada', lastName: 'Quell', email: 'ada@margin.io' },
  ];
  const ids = people.map((person) => margin.addPerson(person));
  margin.settings.newSessionUserIds = ids;
  fieldnote.browser.granted.add(MARGIN);
  await fieldnote.worker.ask.connect({ origin: MARGIN, mode });
  await fieldnote.browser.clock.advance(6_000);
  await fieldnote.worker.ask.refresh({ origin: MARGIN });
  await fieldnote.browser.settled();
  fieldnote.requests();
  const marginTruth = () => {
    const [session] = margin.sessions();
    const { activeSignInId, signIns } = margin.session(String(session));
    const userId = signIns.find(({ id }) => id === activeSignInId)?.userId;
    return people[ids.indexOf(String(userId))]?.email ?? null;
  };
  return { ...fieldnote, margin, marginTruth };
}
