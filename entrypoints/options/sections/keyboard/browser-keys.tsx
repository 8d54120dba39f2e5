import { Card } from '../../../../components/card';
import { Setting } from '../../../../components/fields/setting';
import { Icon } from '../../../../components/marks/icon';
import { words } from '../../../../lib/i18n/words';
import type { CommandKeys } from '../../../../lib/platform/toolbar';
import { isOpening, type Toolbar, unanswered } from '../../state/toolbar';
import './browser-keys.css';
import { Keys } from '../keys';

export interface BrowserKeysProps {
  toolbar: Toolbar;
  /** Only the browser changes them. */
  onSet(): void;
}

/** The keys that work in the whole browser, as it has given them. */
export const BrowserKeys = ({ toolbar, onSet }: BrowserKeysProps) => (
  <>
    <NotGiven missing={unanswered(toolbar)} onSet={onSet} />
    <Card>
      {toolbar.keys.map((command) => (
        <Command key={command.name} command={command} onSet={onSet} />
      ))}
      <Setting title={words('options.behaviour.change')} explanation={words('options.behaviour.changeWhy')}>
        <button type="button" class="btn plain sm" onClick={onSet}>
          {words('options.behaviour.openShortcuts')}
          <Icon name="open-outside" small />
        </button>
      </Setting>
    </Card>
  </>
);

function NotGiven({ missing, onSet }: { missing: CommandKeys[]; onSet(): void }) {
  if (missing.length === 0) return null;
  const isOpener = missing.some(isOpening);
  return (
    <div class="not-given">
      <Icon name="keyboard" />
      <p>
        <b>
          {isOpener
            ? words('options.behaviour.notGiven')
            : words('options.behaviour.someNotGiven', missing.length)}
        </b>{' '}
        {words(isOpener ? 'options.behaviour.notGivenWhy' : 'options.behaviour.someNotGivenWhy')}
      </p>
      <button type="button" class="btn plain sm" onClick={onSet}>
        {words('options.behaviour.chooseKeys')}
      </button>
    </div>
  );
}

function Command({ command, onSet }: { command: CommandKeys; onSet(): void }) {
  const title = isOpening(command) ? words('options.behaviour.open') : command.title;
  if (command.given !== null)
    return (
      <Setting title={title} explanation={alsoBy(command)}>
        <Keys keys={command.given.split('+')} />
      </Setting>
    );
  return (
    <Setting title={title} explanation={askedWords(command) ?? alsoBy(command)}>
      <span class="not-set">{words('options.behaviour.notSet')}</span>
      <button
        type="button"
        class="btn plain sm"
        aria-label={words('options.behaviour.setKeyFor', { command: title })}
        onClick={onSet}
      >
        {words('options.behaviour.setKey')}
      </button>
    </Setting>
  );
}

const alsoBy = ({ name }: CommandKeys): string | undefined =>
  name === 'previous' ? words('options.behaviour.alsoZero') : undefined;

const askedWords = ({ asked }: CommandKeys): string | undefined =>
  asked === null ? undefined : words('options.behaviour.askedFor', { keys: asked.split('+').join(' ') });
