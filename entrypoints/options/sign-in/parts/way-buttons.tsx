import { words } from '../../../../lib/i18n/words';
import { otherWays, wayOf } from '../state/ways';
import type { CardProps } from './card-props';

export interface WayButtonsProps extends CardProps {
  /** Whether a forgotten password can be meant here. */
  forgotten?: boolean;
}

/** Other ways in, under the button. */
export function WayButtons({ flow, state, deeds, forgotten }: WayButtonsProps) {
  const ways = otherWays(flow.settings, wayOf(state, flow));
  const resets = forgotten && flow.settings.ways.includes('email_password');
  if (ways.length === 0 && !resets) return null;
  return (
    <div class="quiet-row">
      {resets && (
        <button type="button" class="btn text sm" onClick={deeds.forgot}>
          {words('signIn.forgotten.open')}
        </button>
      )}
      {ways.map((way) => (
        <button type="button" class="btn text sm" key={way} onClick={() => deeds.useWay(way)}>
          {words(`signIn.way.${way}`)}
        </button>
      ))}
    </div>
  );
}
