import { Icon } from '../../../components/marks/icon';
import { Tile } from '../../../components/marks/tile';
import { enterMenu } from '../../../components/menu-walk';
import { steady } from '../../../components/steady';
import { words } from '../../../lib/i18n/words';
import type { AppSummary } from '../../../lib/session/view';
import { AppLines } from './app-lines';
import type { PartProps } from './part-props';

/** The list of connected apps, under the app's name. */
export const AppMenu = ({ state, act }: PartProps) => (
  <div class="menu apps" ref={enterMenu}>
    <div role="listbox" aria-label={words('popup.apps')}>
      {state.index?.apps.map((app) => (
        <AppChoice key={app.face.origin} app={app} chosen={app.face.origin === state.origin} act={act} />
      ))}
    </div>
    <hr />
    {state.page !== null && state.here === null && (
      <button type="button" class="slim" data-stop tabIndex={-1} onClick={() => act({ kind: 'look' })}>
        <Icon name="search" />
        {words('popup.lookAtTab')}
      </button>
    )}
    <button type="button" class="slim" data-stop tabIndex={-1} onClick={() => act({ kind: 'settings' })}>
      <Icon name="plus" />
      {words('popup.connectAnApp')}
    </button>
  </div>
);

interface AppChoiceProps {
  app: AppSummary;
  chosen: boolean;
  act: PartProps['act'];
}

const AppChoice = steady(({ app: { face, count }, chosen, act }: AppChoiceProps) => (
  <button
    type="button"
    role="option"
    class="pick"
    aria-selected={chosen}
    data-stop
    tabIndex={-1}
    onClick={() => act({ kind: 'choose-app', origin: face.origin })}
  >
    <Tile name={face.name} hue={face.hue} lit={chosen} />
    <AppLines face={face}>{face.host}</AppLines>
    {chosen ? (
      <Icon name="check" />
    ) : (
      count !== null && (
        <span class="n">
          {count}
          <span class="vh"> {words('popup.accounts', count)}</span>
        </span>
      )
    )}
  </button>
));
