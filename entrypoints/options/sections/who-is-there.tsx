import { Avatar } from '../../../components/marks/avatar';
import { isolated, words } from '../../../lib/i18n/words';
import type { View } from '../../../lib/session/view';
import './who-is-there.css';

/** How many are signed in; null where that was not read. */
export const countThere = (view: View | null): number | null =>
  view === null || view.phase === 'unread' || view.obstacle !== null
    ? null
    : view.rows.filter(({ state }) => state !== 'ended').length + view.more;

/** Who is signed in at an app. */
export function WhoIsThere({ view, count }: { view: View; count: number }) {
  const active = view.rows.find(({ key }) => key === view.activeKey);
  if (count === 0) return <p class="there">{words('options.connected.nobody')}</p>;
  return (
    <p class="there">
      {active && <Avatar initials={active.initials} hue={active.hue} look="lit" />}
      <span>
        {active && <b>{words('options.connected.active', { name: isolated(active.title) })}</b>}
        {words('options.apps.accounts', count)}
      </span>
    </p>
  );
}
