import { Emblem } from '../../../../components/marks/emblem';
import { words } from '../../../../lib/i18n/words';
import type { FlowView } from '../../../../lib/session/flow';
import { Frame } from '../parts/frame';
import { FirstForm, OtherWays } from '../parts/other-ways';
import type { At } from '../state/card';
import { appRefusal } from '../words/app-refusal';
import { elsewhereWords } from '../words/elsewhere-words';
import './left-card.css';
import type { CardProps } from '../parts/card-props';
import { passwordOf } from '../state/ways';
import { type Reason, refusalWords } from '../words/refusal-words';

type Left = At<'left'>;

/** Back without an account: why, and the same way once more. */
export function LeftCard({ left, ...props }: CardProps & { left: Left }) {
  const { flow, deeds } = props;
  const reason = reasonOf(left, flow);
  return (
    <Frame
      {...props}
      emblem={<Emblem shape={left.why === 'expired' ? 'clock' : 'alert'} kind="caution" />}
      title={title(left, flow)}
      why={reason.by === 'us' ? reason.text : words('signIn.left.theySay')}
    >
      {reason.by === 'them' && <TheirWords text={reason.text} />}
      <div class="acts">
        <button type="button" class="btn primary lg" onClick={() => deeds.goAgain(left.elsewhere)}>
          {words('signIn.tryAgain')}
        </button>
        {left.elsewhere.by === 'sso' && passwordOf(flow) !== undefined && <OtherWays {...props} />}
        <FirstForm {...props} />
      </div>
    </Frame>
  );
}

/** In a box and in quotation marks of its own: nothing in it can pass for our words. */
const TheirWords = ({ text }: { text: string }) => (
  <blockquote class="theirs">
    <q>
      <bdi>{text}</bdi>
    </q>
  </blockquote>
);

function title(left: Left, flow: FlowView): string {
  const app = flow.app.name;
  switch (left.why) {
    case 'closed':
      return elsewhereWords(left.elsewhere, app).closed;
    case 'refused':
      return elsewhereWords(appRefusal(left, flow) === null ? left.elsewhere : { by: 'app' }, app).refused;
    case 'expired':
      return words('signIn.left.expired');
    case 'unchanged':
      return words('signIn.left.unchanged');
  }
}

function reasonOf(left: Left, flow: FlowView): Reason {
  switch (left.why) {
    case 'closed':
    case 'expired':
      // The last looks may still find somebody, and the card then gives way to the new account.
      return { by: 'us', text: words('signIn.left.nobodySoFar') };
    case 'refused':
      return refusalWords(left, flow);
    case 'unchanged':
      return { by: 'us', text: words('signIn.left.unchangedWhy') };
  }
}
