import { words } from '../../../lib/i18n/words';
import type { Shown } from './shown';

/** The way for the app's staff, at the foot of the first form. */
export const TicketLink = ({ deeds }: Shown) => (
  <div class="quiet-row">
    <button type="button" class="btn text sm" onClick={deeds.askTicket}>
      {words('signIn.ticket.open')}
    </button>
  </div>
);
