import { Excerpt } from '../../../../components/excerpt';
import { LongList, type Place } from '../../../../components/long-list';
import { Icon } from '../../../../components/marks/icon';
import { Tile } from '../../../../components/marks/tile';
import { enterMenu } from '../../../../components/menu-walk';
import { steady } from '../../../../components/steady';
import { words } from '../../../../lib/i18n/words';
import type { Origin } from '../../../../lib/session/types';
import type { AppSummary } from '../../../../lib/session/view';
import { AppLines, FEW_APPS } from '../app-lines';
import type { PartProps } from '../part-props';

/** The list of connected apps, under the app's name. */
export const AppMenu = ({ state, act }: PartProps) => (
  <div class="menu apps" tabIndex={-1} ref={enterMenu}>
    <div role="listbox" aria-label={words('popup.apps')}>
      <Choices apps={state.index?.apps ?? []} origin={state.origin} act={act} />
    </div>
    <hr />
    {state.page !== null && state.here === null && (
      <button
        type="button"
        class="slim"
        data-stop
        tabIndex={-1}
        onClick={() => act({ kind: 'connect', pasted: null })}
      >
        <Icon name="search" />
        {words('popup.lookAtTab')}
      </button>
    )}
    <button
      type="button"
      class="slim"
      data-stop
      tabIndex={-1}
      onClick={() => act({ kind: 'settings', at: 'connect' })}
    >
      <Icon name="plus" />
      {words('popup.connectAnApp')}
    </button>
  </div>
);

interface ChoicesProps {
  apps: AppSummary[];
  origin: Origin | null;
  act: PartProps['act'];
}

/** Of many those on screen, the chosen one, and the ends, where Home and End lead. */
function Choices({ apps, origin, act }: ChoicesProps) {
  const chosenAt = apps.findIndex(({ face }) => face.origin === origin);
  return (
    <LongList
      items={apps}
      most={FEW_APPS}
      kept={[0, chosenAt, apps.length - 1]}
      Excerpt={Excerpt}
      draw={(app, place) => (
        <AppChoice key={app.face.origin} app={app} chosen={app.face.origin === origin} act={act} {...place} />
      )}
    />
  );
}

interface AppChoiceProps extends Place {
  app: AppSummary;
  chosen: boolean;
  act: PartProps['act'];
}

const AppChoice = steady(({ app, chosen, act, at, count }: AppChoiceProps) => (
  <button
    type="button"
    role="option"
    class="pick"
    aria-selected={chosen}
    aria-posinset={at === null ? undefined : at + 1}
    aria-setsize={count ?? undefined}
    data-stop
    data-app={app.face.origin}
    tabIndex={-1}
    onClick={() => act({ kind: 'choose-app', origin: app.face.origin })}
  >
    <Tile name={app.face.name} hue={app.face.hue} lit={chosen} />
    <AppLines face={app.face}>{app.face.host}</AppLines>
    {chosen ? (
      <Icon name="check" />
    ) : (
      app.count !== null && (
        <span class="n">
          {app.count}
          <span class="vh"> {words('popup.accounts', app.count)}</span>
        </span>
      )
    )}
  </button>
));
