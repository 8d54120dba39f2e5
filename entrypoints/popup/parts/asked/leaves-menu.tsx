import { Icon } from '../../../../components/marks/icon';
import { agoWords } from '../../../../components/words/time-words';
import { isolated, words } from '../../../../lib/i18n/words';
import type { SeenPlaces } from '../../../../lib/session/types';
import { rowOf } from '../../state/selectors';
import type { PartProps } from '../part-props';
import { anchorOf } from './anchor-of';
import { PlaceLeaves } from './place-leaves';
import { placeNear } from './place-near';

/** Where somebody else can work, as far as that was seen: one leaf is the person and the place. */
export const LeavesMenu = (props: PartProps) => {
  const { state, app } = props;
  const of = state.open?.kind === 'leaves' ? state.open.key : '';
  const row = rowOf(state, of);
  if (!row) return null;
  const name = isolated(row.title);
  const seen = state.seen?.[of];
  return (
    <div class="menu places" tabIndex={-1} data-of={anchorOf(of, app)} ref={placeNear}>
      <div class="whose" role="presentation">
        <bdi>{row.title}</bdi>
      </div>
      {seen ? (
        <PlaceLeaves {...props} row={row} choices={seen.choices} isActive={false}>
          <AsSeen seen={seen} name={name} now={state.now} />
        </PlaceLeaves>
      ) : (
        <p class="leaf bare" role="status" tabIndex={-1} ref={takeFocus}>
          {words('places.unseen', { name })}
        </p>
      )}
    </div>
  );
};

/** Nothing else in it could hold the keyboard, and what had it may be gone with the menu before. */
const takeFocus = (line: HTMLElement | null) => line?.focus();

/** How old that is, and what of it is not kept. */
const AsSeen = ({ seen: { at, more }, name, now }: { seen: SeenPlaces; name: string; now: number }) => (
  <p class="leaves-foot">
    <Icon name="clock" small />
    <span>
      {words('places.asSeen', { when: agoWords(at, now) })}
      {more > 0 && ` · ${words('places.more', more, { name })}`}
    </span>
  </p>
);
