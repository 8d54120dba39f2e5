import type { ComponentChildren } from 'preact';
import { isolated, words } from '../../../../lib/i18n/words';
import type { CardProps } from './card-props';

/** At the foot of the first form: what always works, and the way for the app's staff. */
export const LastWays = (props: CardProps) => (
  <Foot>
    <AppPageButton {...props} />
    <TicketButton {...props} />
  </Foot>
);

/** At the foot of a first form that leads to the app's own page anyhow. */
export const TicketWay = (props: CardProps) => (
  <Foot>
    <TicketButton {...props} />
  </Foot>
);

/** The app's own page knows every way that there is, also those that no form here asks for. */
export const AppPageWay = (props: CardProps) => (
  <Foot>
    <AppPageButton {...props} />
  </Foot>
);

const Foot = ({ children }: { children: ComponentChildren }) => <div class="quiet-row">{children}</div>;

const AppPageButton = ({ flow, deeds }: CardProps) => (
  <button type="button" class="btn text sm" onClick={deeds.openAppPage}>
    {words('signIn.appPage.use', { app: isolated(flow.app.name) })}
  </button>
);

const TicketButton = ({ deeds }: CardProps) => (
  <button type="button" class="btn text sm" onClick={deeds.askTicket}>
    {words('signIn.ticket.open')}
  </button>
);
