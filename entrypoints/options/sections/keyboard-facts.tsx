import { Card } from '../../../components/card';
import { Setting } from '../../../components/fields/setting';
import { words } from '../../../lib/i18n/words';
import { Keys } from './keys';

const FACTS = [
  { what: 'move', keys: ['↑', '↓', 'Home', 'End'] },
  { what: 'choose', keys: ['Enter'] },
  { what: 'filter', keys: ['/'] },
  { what: 'places', keys: ['→', '←'] },
  { what: 'signOut', keys: ['Del'] },
  { what: 'clear', keys: ['Esc'] },
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
    <Setting title={words('options.behaviour.change')} explanation={words('options.behaviour.changeWhy')}>
      <button type="button" class="btn plain sm" onClick={onOpenShortcuts}>
        {words('options.behaviour.openShortcuts')}
      </button>
    </Setting>
  </Card>
);
