import { Excerpt } from '../../../components/excerpt';
import { Icon } from '../../../components/marks/icon';
import { Tile } from '../../../components/marks/tile';
import { enterMenu } from '../../../components/menu-walk';
import { steady } from '../../../components/steady';
import { words } from '../../../lib/i18n/words';
import type { Origin } from '../../../lib/session/types';
import type { AppSummary } from '../../../lib/session/view';
import { AppLines } from './app-lines';
import type { PartProps } from './part-props';

/** The list of connected apps, under the app's name. */
export const AppMenu = ({ state, act }: PartProps) => (
  <div class="menu apps" ref={enterMenu}>
    <div role="listbox" aria-label={words('popup.apps')}>
      <Choices apps={state.index?.apps ?? []} origin={state.origin} act={act} />
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

interface ChoicesProps {
  apps: AppSummary[];
  origin: Origin | null;
  act: PartProps['act'];
}

/** So many are drawn one by one: more than fit on screen. */
const FEW = 12;

/** Of many those on screen, the chosen one, and the ends, where Home and End lead. */
function Choices({ apps, origin, act }: ChoicesProps) {
  const count = apps.length;
  const isLong = count > FEW;
  const draw = (app: AppSummary, at: number) => {
    const chosen = app.face.origin === origin;
    const place = isLong ? { at, count } : { at: null, count: null };
    return <AppChoice key={app.face.origin} app={app} chosen={chosen} act={act} {...place} />;
  };
  if (!isLong) return <>{apps.map(draw)}</>;
  const chosenAt = apps.findIndex(({ face }) => face.origin === origin);
  const drawAt = (at: number) => apps.slice(at, at + 1).map((app) => draw(app, at));
  return <Excerpt count={count} kept={[0, chosenAt, count - 1]} draw={drawAt} />;
}

interface AppChoiceProps {
  app: AppSummary;
  chosen: boolean;
  act: PartProps['act'];
  /** Its place among so many: said where not all are drawn. */
  at: number | null;
  count: number | null;
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
