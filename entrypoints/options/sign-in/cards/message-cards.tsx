import { isolated, words } from '../../../../lib/i18n/words';
import type { FlowView } from '../../../../lib/session/flow';
import type { CardProps } from '../parts/card-props';
import { MessageCard } from '../parts/message-card';

/** The attempt is over: too old, or the server no longer knows it (rule FR-10). */
export const GoneCard = (props: CardProps) => (
  <MessageCard
    {...props}
    shape="clock"
    kind="caution"
    title={words('signIn.gone.title')}
    why={words('signIn.gone.why')}
    first={{ text: words('signIn.startAgain'), act: () => props.deeds.startAgain({ identifier: true }) }}
    second={{ text: words('cancel'), act: props.deeds.cancel }}
  />
);

/** A mailed link signs in whichever browser opens it, and that was not this one (section 4.4.7). */
export const OpenedCard = (props: CardProps) => (
  <MessageCard
    {...props}
    shape="mail"
    title={words('signIn.link.openedTitle')}
    why={words('signIn.link.openedWhy')}
    first={{ text: words('signIn.startAgain'), act: () => props.deeds.startAgain({ identifier: true }) }}
    second={{ text: words('cancel'), act: props.deeds.cancel }}
  />
);

/** No account can be added now: why, and what else can be done (rules FR-12 and FR-13). */
export function BarredCard({ why, ...props }: CardProps & { why: NonNullable<FlowView['barred']> }) {
  return (
    <MessageCard
      {...props}
      {...barredWords(why, props.flow)}
      shape={why === 'maintenance' ? 'wrench' : 'users'}
      kind="caution"
      first={{ text: words('signIn.lookAgain'), act: props.deeds.read }}
      second={{ text: words('signIn.close'), act: props.deeds.cancel }}
    />
  );
}

function barredWords(
  barred: NonNullable<FlowView['barred']>,
  flow: FlowView,
): { title: string; why: string } {
  const app = isolated(flow.app.name);
  const limit = flow.accountLimit ?? 0;
  if (barred === 'maintenance')
    return { title: words('signIn.barred.maintenance', { app }), why: words('signIn.barred.maintenanceWhy') };
  if (barred === 'limit')
    return { title: words('signIn.barred.limit', { app, limit }), why: words('signIn.barred.limitWhy') };
  return { title: words('signIn.barred.oneAccount', { app }), why: words('signIn.barred.oneAccountWhy') };
}
