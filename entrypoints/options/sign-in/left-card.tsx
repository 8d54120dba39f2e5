import { Emblem } from '../../../components/emblem';
import { words } from '../../../lib/i18n/words';
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
      title={title(left, flow.app.name)}
      why={why(left)}
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

function title({ elsewhere, why }: Left, app: string): string {
  switch (why) {
    case 'closed':
      return elsewhereWords(elsewhere, app).closed;
    case 'refused':
      return elsewhereWords(elsewhere, app).refused;
    case 'expired':
      return words('signIn.left.expired');
    case 'unchanged':
      return words('signIn.left.unchanged');
  }
}

function why(left: Left) {
  switch (left.why) {
    case 'closed':
    case 'expired':
      return words('signIn.left.nothingChanged');
    case 'refused':
      // The server's own words: in a box of their own, and no asterisk in them means anything.
      return <bdi>{refusalWords(left)}</bdi>;
    case 'unchanged':
      return words('signIn.left.unchangedWhy');
  }
}
