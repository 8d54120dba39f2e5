import { Icon } from '../../components/icon';
import { words } from '../../lib/i18n/words';
import './pin-hint.css';

const PUZZLE_PIECE =
  'M6 3.5a1.5 1.5 0 0 1 3 0V4h2.25c.4 0 .75.35.75.75V7h.5a1.5 1.5 0 0 1 0 3H12v2.25c0 .4-.35.75-.75.75h-7.5a.75.75 0 0 1-.75-.75v-7.5c0-.4.35-.75.75-.75H6z';

/** Tells a person with a hidden icon how to bring it out. */
export const PinHint = () => (
  <aside class="pin-hint">
    <Icon shape={PUZZLE_PIECE} />
    <div>
      <h2>{words('options.pin.title')}</h2>
      <p>{words('options.pin.why')}</p>
    </div>
  </aside>
);
