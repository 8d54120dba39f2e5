import { Emblem } from '../../../../components/marks/emblem';
import { ProgressBar } from '../../../../components/progress-bar';
import { isolated, words } from '../../../../lib/i18n/words';
import type { CardProps } from '../parts/card-props';
import { Frame } from '../parts/frame';
import type { Progress } from '../state/state';

/** The proof of work, in plain words, with its own progress. Only its beginning is told. */
export const ChallengeCard = ({ puzzle, ...props }: CardProps & { puzzle: Progress }) => (
  <Frame
    {...props}
    emblem={<Emblem shape="shield" />}
    title={words('signIn.challenge.title')}
    why={words('signIn.challenge.why', { app: isolated(props.flow.app.name) })}
    foot={null}
  >
    <ProgressBar label={words('signIn.challenge.label')} {...puzzle} />
    <div class="quiet-row">
      <span class="seconds">
        {words('signIn.challenge.progress', { done: puzzle.done, total: puzzle.total })}
      </span>
      <button type="button" class="btn text sm" onClick={props.deeds.stopSolving}>
        {words('cancel')}
      </button>
    </div>
  </Frame>
);
