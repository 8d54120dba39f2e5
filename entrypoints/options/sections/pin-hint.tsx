import { Icon } from '../../../components/marks/icon';
import { words } from '../../../lib/i18n/words';
import './pin-hint.css';

/** Tells a person with a hidden icon how to bring it out. */
export const PinHint = () => (
  <aside class="pin-hint">
    <Icon name="puzzle-piece" />
    <div>
      <h2>{words('options.pin.title')}</h2>
      <p>{words('options.pin.why')}</p>
    </div>
  </aside>
);
