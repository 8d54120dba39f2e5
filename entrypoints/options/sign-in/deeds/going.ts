import type { Elsewhere } from '../../../../lib/session/elsewhere';
import type { FlowView, Identified } from '../../../../lib/session/flow';
import { pageOf } from '../state/page-of';
import { challenged } from './challenge';
import { awaitFlow, type SignInDesk } from './desk';
import { inviteTokenFor } from './pocket';

/** A social provider; on a staging app only the app's own page can finish what it begins (section 7.4). */
export async function goToProvider(desk: SignInDesk, flow: FlowView, provider: string): Promise<void> {
  if (hasOwnSession(flow)) return askHandOver(desk);
  const { origin } = flow;
  const inviteToken = inviteTokenFor(flow, desk.pockets.current());
  await awaitFlow(
    desk,
    { by: 'provider', provider },
    challenged(desk, origin, (challenge) =>
      desk.ports.askFlow.openProvider({ origin, challenge, provider, inviteToken }),
    ),
  );
}

export interface Organization {
  identifier: string;
  connectionId: string | null;
}

/** The sign-in of an organisation; it comes back to the session that began it, whichever that is. */
export async function goToOrganization(
  desk: SignInDesk,
  { origin }: FlowView,
  organization: Organization,
): Promise<void> {
  await awaitFlow(
    desk,
    SSO,
    challenged(desk, origin, (challenge) =>
      desk.ports.askFlow.openSso({ origin, challenge, ...organization }),
    ),
  );
}

const SSO: Elsewhere = { by: 'sso' };

/** The app's own page, at once or after the person agrees that it gets the session. */
export async function goToAppPage(desk: SignInDesk, flow: FlowView): Promise<void> {
  if (hasOwnSession(flow)) return askHandOver(desk);
  await openAppPage(desk, flow, { handOver: false });
}

export async function openAppPage(
  desk: SignInDesk,
  flow: FlowView,
  { handOver }: { handOver: boolean },
): Promise<void> {
  const inviteToken = inviteTokenFor(flow, desk.pockets.current());
  const wish = { origin: flow.origin, page: pageOf(flow), handOver, inviteToken };
  await awaitFlow(desk, { by: 'app' }, desk.ports.askFlow.openHostedPage(wish));
}

type SignsInElsewhere = Extract<Identified, { at: 'sso' | 'social' }>;

export const isElsewhere = (identified: Identified): identified is SignsInElsewhere =>
  identified.at === 'sso' || identified.at === 'social';

/** On to where an address signs in, unless that is here, by password. */
export async function goWhere(
  desk: SignInDesk,
  flow: FlowView,
  { identifier, identified }: { identifier: string; identified: SignsInElsewhere },
): Promise<void> {
  if (identified.at === 'sso')
    return goToOrganization(desk, flow, { identifier, connectionId: identified.connectionId });
  if (identified.provider !== null) return goToProvider(desk, flow, identified.provider);
  desk.tell({ kind: 'placed', place: { at: 'elsewhere' } });
}

/** A session that the app's own pages do not have (section 7.5). */
const hasOwnSession = ({ app }: FlowView): boolean => app.jar === 'own';

const askHandOver = (desk: SignInDesk): void => desk.tell({ kind: 'placed', place: { at: 'hand-over' } });
