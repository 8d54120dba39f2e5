import { Tick } from '../../../components/fields/tick';
import { OpenApp } from '../../../components/marks/open-app';
import { Tile } from '../../../components/marks/tile';
import { isolated, words } from '../../../lib/i18n/words';
import { appPages } from '../../../lib/session/hosts/app-pages';
import { tabOffers } from '../../../lib/session/hosts/tab-offers';
import { hostNames } from '../../../lib/session/needed-hosts';
import type { AppFace } from '../../../lib/session/view';
import type { ConnectState } from '../state/connect';
import { openingKeys } from '../state/toolbar';
import './connected-card.css';
import { Heading } from '../../../components/heading';
import type { Deeds } from '../deeds/deeds';
import { findApp, type OptionsState } from '../state/state';
import { AppTrouble } from './app-trouble';
import { Keys } from './keys';
import { countThere, WhoIsThere } from './who-is-there';

export interface ConnectedCardProps {
  connected: Extract<ConnectState, { at: 'connected' }>;
  state: OptionsState;
  deeds: Deeds;
}

/** The app is connected: where to click now, and what else it may have. */
export function ConnectedCard({ connected, state, deeds }: ConnectedCardProps) {
  const { origin } = connected.target;
  const face = findApp(state, origin)?.face;
  const opening = openingKeys(state.toolbar)?.given;
  const note = state.notes[origin];
  const view = state.views[origin] ?? null;
  const count = countThere(view);
  const opens = face && appPages(face) !== null;
  return (
    <div class="flow">
      <div class="flow-body">
        <div class="subject">
          <Tile name={connected.name} hue={face?.hue ?? 4} size="xl" lit />
          <div class="question">
            <Heading text={words('options.connected.title', { app: isolated(connected.name) })} />
            <p>{words('options.connected.click')}</p>
            {opening && (
              <p class="press">
                {words('options.connected.press')} <Keys keys={opening.split('+')} />
              </p>
            )}
          </div>
        </div>
        {view && count !== null && <WhoIsThere view={view} count={count} />}
        {face && <SeeTabs face={face} deeds={deeds} />}
        {note && note.kind !== 'waiting' && <AppTrouble note={note} app={connected.name} />}
        <div class="acts">
          {opens && <OpenApp name={connected.name} onOpen={() => deeds.app.open(face)} />}
          {count !== null && (
            <button type="button" class="btn plain lg" onClick={() => deeds.app.addAccount(origin)}>
              {words(count === 0 ? 'options.nav.signIn' : 'signIn.done.another')}
            </button>
          )}
          <a class={opens ? 'btn plain lg' : 'btn primary lg'} href="#apps">
            {words('options.connected.apps')}
          </a>
          <button type="button" class="btn quiet lg" onClick={deeds.connect.abandon}>
            {words('options.connected.another')}
          </button>
        </div>
      </div>
    </div>
  );
}

/** The first switch of its settings; the others wait there. */
function SeeTabs({ face, deeds }: { face: AppFace; deeds: Deeds }) {
  const [pages] = tabOffers(face);
  if (!pages) return null;
  return (
    <Tick
      label={words('options.connected.tabs')}
      explanation={words('options.connected.tabsWhy', { hosts: hostNames(pages).join(', ') })}
      on={pages.every((page) => face.seen.includes(page))}
      onToggle={(wanted) => deeds.app.seeTabs(face.origin, { wanted, hosts: pages })}
    />
  );
}
