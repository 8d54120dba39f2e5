import { Heading } from '../../../../components/heading';
import { failureSentence } from '../../../../components/words/failure-sentence';
import { words } from '../../../../lib/i18n/words';
import type { SignInDeeds } from '../deeds/deeds';
import type { SignInState } from '../state/state';

export interface NothingCardProps {
  state: SignInState;
  deeds: SignInDeeds;
}

/** No flow to show: none was started, or it is not known yet. */
export function NothingCard({ state, deeds }: NothingCardProps) {
  if (state.unread) return <Unread state={state} deeds={deeds} />;
  if (state.flow === undefined) return <p role="status">{words('signIn.reading')}</p>;
  return (
    <div class="flow">
      <div class="flow-body">
        <div class="question">
          <Heading text={words('signIn.nothing.title')} />
          <p>{words('signIn.nothing.why')}</p>
        </div>
        <div class="acts">
          <a class="btn primary lg" href="#apps">
            {words('signIn.nothing.apps')}
          </a>
        </div>
      </div>
    </div>
  );
}

const Unread = ({ state, deeds }: NothingCardProps) => (
  <div class="flow">
    <div class="flow-body">
      <div class="question">
        <Heading text={words('signIn.unread')} />
        <p>{state.unread && failureSentence({ failure: state.unread, asked: 'add' }, words('extName'))}</p>
      </div>
      <div class="acts">
        <button type="button" class="btn primary lg" onClick={deeds.read}>
          {words('retry')}
        </button>
      </div>
    </div>
  </div>
);
