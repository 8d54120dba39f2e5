import { Icon } from '../../../../../components/marks/icon';
import { Tile } from '../../../../../components/marks/tile';
import { isolated, words } from '../../../../../lib/i18n/words';
import { otherApps } from '../../../state/selectors';
import { appThere } from '../../../state/several/app-there';
import { idOf, type OneList } from '../../../state/several/one-list';
import { appOf, isOpened, type Stop } from '../../../state/several/stops';
import { rowFace } from '../../../words/row-face';
import { AppLines } from '../../app-lines';
import type { ListedProps } from '../../part-props';
import { AccountRow } from '../../row/account-row';
import { activeAddress, foundAddress } from './there-address';

interface StopRowProps extends ListedProps {
  list: OneList;
  stop: Stop;
  /** Its place on the way through all. */
  at: number;
}

export const StopRow = (props: StopRowProps) => {
  const { state, listed, list, stop, at, later = null } = props;
  const { row, isActive } = stop;
  const app = appOf(state, stop);
  const there = appThere(state, app);
  if (!row || !there) return <AppRow {...props} />;
  const selected = stop === list.stop;
  const stance = {
    selected,
    app,
    at,
    count: list.count,
    disc: isActive ? ('lit' as const) : undefined,
    does: selected ? listed.does : undefined,
  };
  const Mail = state.typed === '' ? isActive && activeAddress : foundAddress(stop.face, isActive);
  return <AccountRow {...rowFace(there, row, stance, later)} Mail={Mail || later?.oddAddress(there, row)} />;
};

/** An app by itself: folded, or with nobody to list. */
const AppRow = ({ state, listed, list, stop, at }: StopRowProps) => {
  const { face } = stop;
  const selected = stop === list.stop;
  const summary = otherApps(state).find((each) => each.face.origin === face.origin);
  const { count = null, active = null } = summary ?? {};
  return (
    <div
      class="row other-app"
      role="option"
      tabIndex={-1}
      id={idOf(state, stop)}
      data-key=""
      data-app={face.origin}
      aria-selected={selected}
      aria-description={selected ? listed.does : undefined}
      aria-posinset={at + 1}
      aria-setsize={list.count}
    >
      <Tile name={face.name} hue={face.hue} size="lg" />
      <AppLines face={face}>
        {active
          ? words('popup.activeThere', { name: isolated(active) })
          : words(count === null ? 'popup.neverRead' : 'popup.nobodyActive')}
      </AppLines>
      <span class="row-end">
        {count ? <span class="note">{words('popup.accounts', count)}</span> : null}
        <span class="mark">
          <Icon name={isOpened(state, face.origin) ? 'down' : 'right'} />
        </span>
      </span>
    </div>
  );
};
