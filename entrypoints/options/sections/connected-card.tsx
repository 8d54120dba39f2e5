import { Icon } from '../../../components/marks/icon';
import { Tile } from '../../../components/marks/tile';
import { isolated, words } from '../../../lib/i18n/words';
import { hostNames } from '../../../lib/session/needed-hosts';
import type { AppFace } from '../../../lib/session/view';
import { frontPage, tabOffers } from '../state/app-hosts';
import type { ConnectState } from '../state/connect';
import './connected-card.css';
import { Heading } from '../../../components/heading';
import { Problem } from '../../../components/problem';
import type { Deeds } from '../deeds/deeds';
import { findApp, type OptionsState } from '../state/state';
import { Keys } from './keys';

export interface ConnectedCardProps {
  connected: Extract<ConnectState, { at: 'connected' }>;
  state: OptionsState;
  deeds: Deeds;
}

/** The app is connected: where to click now, and what else it may have. */
export function ConnectedCard({ connected, state, deeds }: ConnectedCardProps) {
  const { origin } = connected.target;
  const face = findApp(state, origin)?.face;
  const front = face ? frontPage(face) : null;
  return (
    <div class="flow">
      <div class="flow-body">
        <div class="subject">
          <Tile name={connected.name} hue={face?.hue ?? 4} size="xl" lit />
          <div class="question">
            <Heading text={words('options.connected.title', { app: isolated(connected.name) })} />
            <p>{words('options.connected.click')}</p>
            {state.toolbar.shortcut !== null && (
              <p class="press">
                {words('options.connected.press')} <Keys keys={state.toolbar.shortcut.split('+')} />
              </p>
            )}
          </div>
        </div>
        {face && <SeeTabs face={face} deeds={deeds} />}
        {state.notes[origin]?.kind === 'denied' && <Problem text={words('options.apps.denied')} />}
        <div class="acts">
          {front !== null && (
            <a class="btn primary lg" href={front} target="_blank" rel="noreferrer">
              <Icon name="open-outside" />
              {words('options.connected.open', { app: isolated(connected.name) })}
            </a>
          )}
          <a class={front === null ? 'btn primary lg' : 'btn plain lg'} href="#apps">
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

/** The first switch of its settings, as a button; the others wait there. */
function SeeTabs({ face, deeds }: { face: AppFace; deeds: Deeds }) {
  const [pages] = tabOffers(face);
  if (!pages) return null;
  return pages.every((page) => face.seen.includes(page)) ? (
    <p class="offer seen">
      <Icon name="check" />
      <span>{words('options.connected.tabsSeen')}</span>
    </p>
  ) : (
    <div class="offer">
      <p>{words('options.connected.tabsWhy', { hosts: hostNames(pages).join(', ') })}</p>
      <button
        type="button"
        class="btn plain sm"
        onClick={() => deeds.app.seeTabs(face.origin, { wanted: true, hosts: pages })}
      >
        {words('options.connected.tabs')}
      </button>
    </div>
  );
}
