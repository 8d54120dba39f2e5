import { isolated, marked, words } from '../../../../lib/i18n/words';
import type { CardProps } from '../parts/card-props';
import { MessageCard } from '../parts/message-card';

/** What the page of a staging app is about to get, said before it gets it (section 7.5). */
export const HandOverCard = (props: CardProps) => (
  <MessageCard
    {...props}
    shape="alert"
    kind="caution"
    title={words('signIn.handOver.title', { app: isolated(props.flow.app.name) })}
    why={marked('signIn.handOver.why', { host: isolated(props.flow.app.pageHost ?? '') })}
    first={{ text: words('signIn.handOver.yes'), act: props.deeds.handOver }}
    second={{ text: words('signIn.back'), act: props.deeds.back }}
  />
);
