import { requestHosts as request } from '../../../../lib/platform/permissions';
import { askAs } from '../../../../lib/rpc/ask';
import type { Origin } from '../../../../lib/session/types';

const ask = askAs<'options'>();

/**
 * Asks the person for hosts, straight from a click. The worker is told first: what a popup asked for before must not
 * take the answer to this for its own.
 */
export function requestHosts(origins: Origin[]): Promise<boolean> {
  void ask.prompting({});
  return request(origins);
}
