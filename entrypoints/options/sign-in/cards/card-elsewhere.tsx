import type { Shown } from '../parts/card-props';
import type { ElsewhereCard as Card } from '../state/card';
import { HandOverCard } from './hand-over-card';
import { LeavingCard } from './leaving-card';
import { LeftCard } from './left-card';
import { OrganizationCard } from './organization-card';
import { ElsewhereCard } from './outside-cards';
import { PasskeyCard, PasskeyElsewhereCard } from './passkey-card';
import { TabCard } from './tab-card';
import { TicketCard } from './ticket-card';

/** Signing in by anything but the app's forms. */
export function CardElsewhere({ card, ...shown }: Shown & { card: Card }) {
  switch (card.card) {
    case 'elsewhere':
      return <ElsewhereCard {...shown} />;
    case 'organization':
      return <OrganizationCard {...shown} />;
    case 'hand-over':
      return <HandOverCard {...shown} />;
    case 'leaving':
      return <LeavingCard {...shown} leaving={card.leaving} />;
    case 'tab':
      return <TabCard {...shown} tab={card.tab} />;
    case 'left':
      return <LeftCard {...shown} left={card.left} />;
    case 'passkey':
      return <PasskeyCard {...shown} />;
    case 'passkey-elsewhere':
      return <PasskeyElsewhereCard {...shown} />;
    case 'ticket':
      return <TicketCard {...shown} />;
  }
}
