import type { ComponentChildren } from 'preact';
import { isolated, words } from '../../../../lib/i18n/words';
import type { CardProps } from './card-props';

/** At the foot of the first form: to what few people look for. */
export const MoreWays = ({ deeds }: CardProps) => (
  <Foot>
    <button type="button" class="btn text sm" onClick={deeds.askMoreWays}>
      {words('signIn.more.open')}
    </button>
  </Foot>
);

/** The app's own page knows every way that there is, also those that no form here asks for. */
export const AppPageWay = ({ flow, deeds }: CardProps) => (
  <Foot>
    <button type="button" class="btn text sm" onClick={deeds.openAppPage}>
      {words('signIn.appPage.use', { app: isolated(flow.app.name) })}
    </button>
  </Foot>
);

const Foot = ({ children }: { children: ComponentChildren }) => <div class="quiet-row">{children}</div>;
