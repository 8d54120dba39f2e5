import { Emblem } from '../../../components/emblem';
import { words } from '../../../lib/i18n/words';
import type { FlowView } from '../../../lib/session/flow';
import { appRefusal } from './app-refusal';
import type { At } from './card';
import { elsewhereWords } from './elsewhere-words';
import { Frame } from './frame';
import { FirstForm, OtherWays } from './other-ways';
import { refusalWords } from './refusal-words';
import type { Shown } from './shown';
import { passwordOf } from './ways';

type Left = At<'left'>;

/** Back without an account: why, and the same way once more. */
export function LeftCard({ left, ...shown }: Shown & { left: Left }) {
  const { flow, deeds } = shown;
  return (
    <Frame
      {...shown}
      emblem={<Emblem shape={left.why === 'expired' ? 'clock' : 'alert'} kind="caution" />}
      title={title(left, flow)}
      why={why(left, flow)}
    >
      <div class="acts">
        <button type="button" class="btn primary lg" onClick={() => deeds.goAgain(left.elsewhere)}>
          {words('signIn.tryAgain')}
        </button>
        {left.elsewhere.by === 'sso' && passwordOf(flow) !== undefined && <OtherWays {...shown} />}
        <FirstForm {...shown} />
      </div>
    </Frame>
  );
}

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

function why(left: Left, flow: FlowView) {
  switch (left.why) {
    case 'closed':
    case 'expired':
      // The last looks may still find somebody, and the card then gives way to the new account.
      return words('signIn.left.nobodySoFar');
    case 'refused':
      // The server's own words: in a box of their own, and no asterisk in them means anything.
      return <bdi>{refusalWords(left, flow)}</bdi>;
    case 'unchanged':
      return words('signIn.left.unchangedWhy');
  }
}
