import { isolated, words } from '../../../../lib/i18n/words';
import type { Elsewhere } from '../../../../lib/session/elsewhere';
import type { FlowView } from '../../../../lib/session/flow';
import type { Place } from '../state/place';
import { askWhere } from './ask-where';
import { awaitFlow, object, refuse, type SignInDesk, turnDown, withFlow } from './desk';
import { goToAppPage, goToOrganization, goToProvider, goWhere, isElsewhere, openAppPage } from './going';

/** What happens in a tab: at a provider, at the person's organisation, on the app's own page. */
export interface ElsewhereDeeds {
  useProvider(provider: string): void;
  /** With the e-mail address that is typed already, else it is asked for. */
  useOrganization(): void;
  giveOrganizationEmail(email: string): void;
  openAppPage(): void;
  /** Opens it with a copy of the session, as the person agreed. */
  handOver(): void;
  /** On to the host that was named. */
  openNamedHost(): void;
  showTab(): void;
  /** The same way once more. */
  goAgain(elsewhere: Elsewhere): void;
  /** To the first form; a checked invitation stays. */
  otherWays(): void;
  /** From a card at the side to where the person came from. */
  back(): void;
}

export const createElsewhereDeeds = (desk: SignInDesk): ElsewhereDeeds => ({
  useProvider: (provider) => withFlow(desk, (flow) => void goToProvider(desk, flow, provider)),
  useOrganization: () => withFlow(desk, (flow) => void useOrganization(desk, flow)),
  giveOrganizationEmail: (email) => withFlow(desk, (flow) => void giveEmail(desk, flow, email.trim())),
  openAppPage: () => withFlow(desk, (flow) => void goToAppPage(desk, flow)),
  handOver: () => withFlow(desk, (flow) => void openAppPage(desk, flow, { handOver: true })),
  openNamedHost: () => withFlow(desk, (flow) => void openNamedHost(desk, flow)),
  showTab: () => withFlow(desk, (flow) => void showTab(desk, flow)),
  goAgain: (elsewhere) => withFlow(desk, (flow) => void goAgain(desk, flow, elsewhere)),
  otherWays: () => withFlow(desk, (flow) => void otherWays(desk, flow)),
  back: () => withFlow(desk, () => desk.tell({ kind: 'placed', place: firstForm(desk) })),
});

function goAgain(desk: SignInDesk, flow: FlowView, elsewhere: Elsewhere): Promise<void> {
  switch (elsewhere.by) {
    case 'provider':
      return goToProvider(desk, flow, elsewhere.provider);
    case 'app':
      return goToAppPage(desk, flow);
    case 'sso':
      return useOrganization(desk, flow);
  }
}

async function useOrganization(desk: SignInDesk, flow: FlowView): Promise<void> {
  const identifier = (desk.now().identifier || flow.identifier).trim();
  if (identifier.includes('@')) return askOrganization(desk, flow, identifier);
  desk.tell({ kind: 'placed', place: { at: 'organization' } });
}

async function giveEmail(desk: SignInDesk, flow: FlowView, email: string): Promise<void> {
  if (!email.includes('@')) return object(desk, 'identifier', words('signIn.missing.email'));
  await askOrganization(desk, flow, email);
}

async function askOrganization(desk: SignInDesk, flow: FlowView, identifier: string): Promise<void> {
  desk.tell({ kind: 'named', identifier });
  const answer = await askWhere(desk, flow, identifier);
  if (!answer) return;
  if (!answer.ok) return refuse(desk, 'identify', answer.problem);
  if (isElsewhere(answer.value)) return goWhere(desk, flow, { identifier, identified: answer.value });
  // Nobody can say which organisation it is: a server with one alone needs no name for it (section 4.7.1).
  if (answer.value.at === 'unknown') return goToOrganization(desk, flow, { identifier, connectionId: null });
  const text = words('signIn.organization.unknown', { app: isolated(flow.app.name) });
  turnDown(desk, { field: 'identifier', text, next: 'none' });
}

async function openNamedHost(desk: SignInDesk, { origin, state }: FlowView): Promise<void> {
  if (state.at === 'leaving')
    await awaitFlow(desk, state.elsewhere, desk.ports.askFlow.openNamedHost({ origin }));
}

async function showTab(desk: SignInDesk, { origin, state }: FlowView): Promise<void> {
  const pocket = desk.pockets.current();
  const shown = await desk.ports.showSignInTab({ origin });
  if (!shown.ok && desk.pockets.isFor(pocket) && state.at === 'tab')
    refuse(desk, state.elsewhere, shown.problem);
}

async function otherWays(desk: SignInDesk, { origin, kind }: FlowView): Promise<void> {
  const asked = kind === 'signup' ? 'sign-up' : 'sign-in';
  const flow = await awaitFlow(desk, asked, desk.ports.askFlow.restartFlow({ origin, kind }));
  if (flow) desk.tell({ kind: 'placed', place: firstForm(desk) });
}

function firstForm({ pockets }: SignInDesk): Place {
  const { invitation } = pockets.current();
  return invitation ? { at: 'invited', invitation: invitation.invitation } : { at: 'flow' };
}
