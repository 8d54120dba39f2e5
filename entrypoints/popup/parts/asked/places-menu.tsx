import { failureSentence } from '../../../../components/words/failure-sentence';
import { words } from '../../../../lib/i18n/words';
import type { Origin } from '../../../../lib/session/types';
import type { Row } from '../../../../lib/session/view';
import { activeRow, appName } from '../../state/selectors';
import type { PopupState } from '../../state/state';
import type { PartProps } from '../part-props';
import { anchorOf } from './anchor-of';
import { PlaceLeaves } from './place-leaves';
import { placeNear } from './place-near';

/** Where the active account can work; one leaf is one choice. */
export const PlacesMenu = (props: PartProps) => {
  const { state, app } = props;
  const choices = state.places?.ok ? state.places.value : null;
  const active = activeRow(state);
  return (
    <div class="menu places" tabIndex={-1} {...(app !== undefined && active && at(active, app))}>
      {choices && active ? (
        <PlaceLeaves {...props} row={active} choices={choices} isActive />
      ) : (
        <p class="leaf bare" role="status">
          {statusOf(state)}
        </p>
      )}
    </div>
  );
};

/** In another app at its row; in front it hangs by the place itself. */
const at = ({ key }: Row, app: Origin) => ({ 'data-of': anchorOf(key, app), ref: placeNear });

function statusOf(state: PopupState): string {
  const app = appName(state);
  const { places } = state;
  return places && !places.ok
    ? failureSentence({ failure: places.problem }, app)
    : words('places.asking', { app });
}
