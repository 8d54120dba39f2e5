import { Card } from '../../../components/card';
import { Setting } from '../../../components/fields/setting';
import { Icon } from '../../../components/marks/icon';
import { words } from '../../../lib/i18n/words';
import type { Toolbar } from '../state/state';
import './keyboard-facts.css';
import { Keys } from './keys';

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

export interface KeyboardFactsProps {
  toolbar: Toolbar;
  onOpenShortcuts(): void;
}

/** The keys of the popup; only the one that opens it can be changed, and the browser does that. */
export const KeyboardFacts = ({ toolbar, onOpenShortcuts }: KeyboardFactsProps) => (
  <>
    {toolbar.shortcut === null && toolbar.asked !== null && <NotGiven onSet={onOpenShortcuts} />}
    <Card>
      <OpeningKeys {...toolbar} />
      <Setting
        title={words('options.behaviour.switchTo')}
        explanation={words('options.behaviour.switchToWhy')}
      >
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
          <Icon name="open-outside" small />
        </button>
      </Setting>
    </Card>
  </>
);

/** Only for keys that were asked for: nobody misses what nobody wanted. */
const NotGiven = ({ onSet }: { onSet(): void }) => (
  <div class="not-given">
    <Icon name="keyboard" />
    <p>
      <b>{words('options.behaviour.notGiven')}</b> {words('options.behaviour.notGivenWhy')}
    </p>
    <button type="button" class="btn plain sm" onClick={onSet}>
      {words('options.behaviour.chooseKeys')}
    </button>
  </div>
);

function OpeningKeys({ shortcut, asked }: Toolbar) {
  const title = words('options.behaviour.open');
  if (shortcut !== null)
    return (
      <Setting title={title}>
        <Keys keys={shortcut.split('+')} />
      </Setting>
    );
  const keys = asked?.split('+').join(' ') ?? '';
  const explanation = asked === null ? undefined : words('options.behaviour.askedFor', { keys });
  return (
    <Setting title={title} explanation={explanation}>
      <span class="not-set">{words('options.behaviour.notSet')}</span>
    </Setting>
  );
}

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
