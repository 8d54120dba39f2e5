import { Card } from '../../../components/card';
import { Setting } from '../../../components/fields/setting';
import { words } from '../../../lib/i18n/words';
import { Keys } from './keys';

const FACTS = [
  { what: 'move', keys: ['↑', '↓', 'PgUp', 'PgDn', 'Home', 'End'] },
  { what: 'choose', keys: ['Enter'] },
  { what: 'filter', keys: ['/'] },
  { what: 'places', keys: ['→', '←'] },
  { what: 'apps', keys: ['Alt', '↑', '↓'] },
  { what: 'actions', keys: ['Shift', 'F10'] },
  { what: 'signOut', keys: ['Del'] },
] as const;

export interface KeyboardFactsProps {
  /** The keys that open the popup; null when there are none. */
  shortcut: string | null;
  onOpenShortcuts(): void;
}

/** The keys of the popup; only the one that opens it can be changed, and the browser does that. */
export const KeyboardFacts = ({ shortcut, onOpenShortcuts }: KeyboardFactsProps) => (
  <Card>
    {shortcut === null ? (
      <Setting title={words('options.behaviour.open')} explanation={words('options.behaviour.noShortcut')}>
        <button type="button" class="btn primary sm" onClick={onOpenShortcuts}>
          {words('options.behaviour.chooseKeys')}
        </button>
      </Setting>
    ) : (
      <Setting title={words('options.behaviour.open')}>
        <Keys keys={shortcut.split('+')} />
      </Setting>
    )}
    <Setting title={words('options.behaviour.switchTo')} explanation={words('options.behaviour.switchToWhy')}>
      <Keys keys={['1', '…', '9']} />
    </Setting>
    {FACTS.map(({ what, keys }) => (
      <Setting key={what} title={words(`options.behaviour.${what}`)}>
        <Keys keys={keys} />
      </Setting>
    ))}
    <Escape />
    <Setting title={words('options.behaviour.change')} explanation={words('options.behaviour.changeWhy')}>
      <button type="button" class="btn plain sm" onClick={onOpenShortcuts}>
        {words('options.behaviour.openShortcuts')}
      </button>
    </Setting>
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
