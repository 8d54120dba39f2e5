import { cookieHosts } from './cookie-hosts';
import type { Origin } from './types';
import type { AppFace } from './view';

type App = Pick<AppFace, 'origin' | 'jar' | 'tabOrigins'>;

/** Origins whose hosts an app cannot do without: its API's, and where its own pages keep a session that is shared. */
export const neededHosts = ({ origin, jar, tabOrigins }: App): Origin[] =>
  jar === 'site' ? [origin, ...cookieHosts(tabOrigins.filter((each) => each !== origin))] : [origin];
