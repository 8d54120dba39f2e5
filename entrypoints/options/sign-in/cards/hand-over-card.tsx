import { isolated, words } from '../../../../lib/i18n/words';
import type { Shown } from '../parts/card-props';
import { MessageCard } from '../parts/message-card';

/** What the page of a staging app is about to get, said before it gets it (section 7.5). */
export const HandOverCard = (shown: Shown) => (
  <MessageCard
    {...shown}
    shape="alert"
    kind="caution"
    title={words('signIn.handOver.title', { app: isolated(shown.flow.app.name) })}
    why={words('signIn.handOver.why', { host: isolated(shown.flow.app.pageHost ?? '') })}
    first={{ text: words('signIn.handOver.yes'), act: shown.deeds.handOver }}
    second={{ text: words('signIn.back'), act: shown.deeds.back }}
  />
);
