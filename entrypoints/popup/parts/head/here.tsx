import { Icon } from '../../../../components/marks/icon';
import { agoWords } from '../../../../components/words/time-words';
import { words } from '../../../../lib/i18n/words';
import { cannotRead } from '../../state/selectors';
import type { PartProps } from '../part-props';

/**
 * Whether the app is the current tab's, else the way to it; or how old what is shown of it is: at the end of its bar, where
 * it moves nothing.
 */
export const Here = ({ state, act, later }: PartProps) => {
  const readAt = state.view?.readAt;
  if (readAt && cannotRead(state)) {
    return (
      <span class="here">
        <Icon name="clock" small />
        {words('popup.asOf', { when: agoWords(readAt, state.now) })}
      </span>
    );
  }
  if (state.here === null || state.here !== state.origin) {
    return later?.asked ? <later.asked.OpenHere state={state} act={act} /> : null;
  }
  return (
    <span class="here" title={words('popup.thisTabHint')}>
      <Icon name="tab" small />
      {words('popup.thisTab')}
    </span>
  );
};
