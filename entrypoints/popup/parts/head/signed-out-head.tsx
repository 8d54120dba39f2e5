import { words } from '../../../../lib/i18n/words';
import { appName } from '../../state/selectors';
import type { PartProps } from '../part-props';

/** Over the list of those who were signed in before. */
export const SignedOutHead = ({ state }: PartProps) => {
  const app = appName(state);
  const title = state.view?.phase === 'ended' ? 'blank.endedTitle' : 'blank.signedOutTitle';
  return (
    <div class="blank tight">
      <h2>{words(title, { app })}</h2>
      <p>{words('blank.signedOutText')}</p>
    </div>
  );
};
