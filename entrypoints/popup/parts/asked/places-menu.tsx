import { failureSentence } from '../../../../components/words/failure-sentence';
import { words } from '../../../../lib/i18n/words';
import { activeRow, appName } from '../../state/selectors';
import type { PopupState } from '../../state/state';
import type { PartProps } from '../part-props';
import { PlaceLeaves } from './place-leaves';

/** Where the active account can work; one leaf is one choice. */
export const PlacesMenu = (props: PartProps) => {
  const { state } = props;
  const choices = state.places?.ok ? state.places.value : null;
  const active = activeRow(state);
  return (
    <div class="menu places" tabIndex={-1}>
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

function statusOf(state: PopupState): string {
  const app = appName(state);
  const { places } = state;
  return places && !places.ok
    ? failureSentence({ failure: places.problem }, app)
    : words('places.asking', { app });
}
