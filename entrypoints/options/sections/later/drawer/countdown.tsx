import { words } from '../../../../../lib/i18n/words';
import type { HeldToken } from '../../../state/drawer/drawer-state';
import { leftOf } from '../../../state/drawer/token-times';
import { clockWords } from '../../../words/drawer-words';

const ROUND = 2 * Math.PI * 10;

/** How long the token is good, by the server's clock. */
export function Countdown({ held, now }: { held: HeldToken; now: number }) {
  const left = leftOf(held, now);
  const whole = leftOf(held, held.at);
  const share = left === null || !whole ? 0 : left / whole;
  return (
    <div class="ttl" role="timer" aria-label={words('developer.timer')}>
      <svg class="ttl-ring" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="10" />
        <circle class="rest" cx="12" cy="12" r="10" stroke-dasharray={`${share * ROUND} ${ROUND}`} />
      </svg>
      <span>{leftWords(left)}</span>
    </div>
  );
}

function leftWords(left: number | null): string {
  if (left === null) return words('developer.endless');
  return left === 0 ? words('developer.ended') : words('developer.left', { time: clockWords(left) });
}
