import { Card } from '../../../../components/card';
import { Setting } from '../../../../components/fields/setting';
import { isRightToLeft } from '../../../../lib/i18n/right-to-left';
import { words } from '../../../../lib/i18n/words';
import { Keys } from '../keys';

const FACTS = [
  { what: 'previous', keys: ['0'] },
  { what: 'move', keys: ['↑', '↓', 'PgUp', 'PgDn', 'Home', 'End'] },
  { what: 'choose', keys: ['Enter'] },
  { what: 'filter', keys: ['/'] },
  { what: 'places', keys: ['→', '←'] },
  { what: 'apps', keys: ['Alt', '↑', '↓'] },
  { what: 'actions', keys: ['Shift', 'F10'] },
  { what: 'rename', keys: ['F2'] },
  { what: 'order', keys: ['Alt', 'Shift', '↑', '↓'] },
  { what: 'copy', keys: ['Ctrl', 'C'] },
  { what: 'signOut', keys: ['Del'] },
  { what: 'undoNow', keys: ['Ctrl', 'Z'] },
] as const;

/** The keys of the popup, which are the same for everybody. */
export const KeyboardFacts = () => (
  <Card>
    <Setting title={words('options.behaviour.switchTo')} explanation={words('options.behaviour.switchToWhy')}>
      <Keys keys={['1', '…', '9']} />
    </Setting>
    {FACTS.map(({ what, keys }) => (
      <Setting key={what} title={words(`options.behaviour.${what}`)}>
        <Keys keys={what === 'places' && isRightToLeft() ? keys.toReversed() : keys} />
      </Setting>
    ))}
    <Escape />
  </Card>
);

/** Firefox takes this key for itself where a popup of its toolbar is open. */
const Escape = () =>
  import.meta.env.FIREFOX ? (
    <Setting
      title={words('options.behaviour.closeAtOnce')}
      explanation={words('options.behaviour.closeAtOnceWhy')}
    >
      <Keys keys={['Esc']} />
    </Setting>
  ) : (
    <Setting title={words('options.behaviour.clear')}>
      <Keys keys={['Esc']} />
    </Setting>
  );
