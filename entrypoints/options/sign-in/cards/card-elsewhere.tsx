import type { CardProps } from '../parts/card-props';
import type { ElsewhereCard as Card } from '../state/card';
import { HandOverCard } from './hand-over-card';
import { LeavingCard } from './leaving-card';
import { LeftCard } from './left-card';
import { MoreWaysCard } from './more-ways-card';
import { OrganizationCard } from './organization-card';
import { ElsewhereCard } from './outside-cards';
import { PasskeyCard, PasskeyElsewhereCard, PasskeyHostCard } from './passkey-card';
import { TabCard } from './tab-card';
import { TicketCard } from './ticket-card';

/** Signing in by anything but the app's forms. */
export function CardElsewhere({ card, ...props }: CardProps & { card: Card }) {
  switch (card.card) {
    case 'elsewhere':
      return <ElsewhereCard {...props} />;
    case 'organization':
      return <OrganizationCard {...props} />;
    case 'hand-over':
      return <HandOverCard {...props} />;
    case 'leaving':
      return <LeavingCard {...props} leaving={card.leaving} />;
    case 'tab':
      return <TabCard {...props} tab={card.tab} />;
    case 'left':
      return <LeftCard {...props} left={card.left} />;
    case 'passkey':
      return <PasskeyCard {...props} />;
    case 'passkey-host':
      return <PasskeyHostCard {...props} domain={card.domain} />;
    case 'passkey-elsewhere':
      return <PasskeyElsewhereCard {...props} />;
    case 'more-ways':
      return <MoreWaysCard {...props} />;
    case 'ticket':
      return <TicketCard {...props} />;
  }
}
