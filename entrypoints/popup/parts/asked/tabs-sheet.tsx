import { failureSentence } from '../../../../components/words/failure-sentence';
import { isolated, words } from '../../../../lib/i18n/words';
import type { StaleTab } from '../../../../lib/session/hosts/stale-tabs';
import { appName } from '../../state/selectors';
import type { PopupState } from '../../state/state';
import type { PartProps } from '../part-props';
import { Tick } from './tick';

/** The tabs that may still show somebody else: each with what can be done about it, or why it is left alone. */
export const TabsSheet = ({ state, act }: PartProps) => {
  const app = appName(state);
  const list = state.tabs?.ok ? state.tabs.value : null;
  const free = list?.tabs.filter(({ kept }) => kept === null).length ?? 0;
  return (
    <>
      <div class="veil" onClick={() => act({ kind: 'closed' })} aria-hidden="true" />
      <div class="sheet" role="dialog" aria-modal="true" aria-labelledby="tabs-title">
        <h2 id="tabs-title">{words('staleTab.title', { app })}</h2>
        {(list?.tabs.length ?? 0) === 0 ? (
          <p role="status">{statusOf(state)}</p>
        ) : (
          <ul class="stale">
            {list?.tabs.map((tab) => (
              <Line key={tab.id} tab={tab} act={act} />
            ))}
          </ul>
        )}
        {free > 0 && <p>{words('tray.staleTabsWhy')}</p>}
        {list && list.asleep > 0 && <p>{words('staleTab.asleep', list.asleep)}</p>}
        {list && (
          <Tick
            word={words('staleTab.always', { app })}
            on={list.always}
            onToggle={(wanted) => act({ kind: 'always-reload', wanted })}
          />
        )}
        <div class="acts">
          <button type="button" class="btn plain" ref={focusNow} onClick={() => act({ kind: 'closed' })}>
            {words('staleTab.close')}
          </button>
          {free > 0 && (
            <button type="button" class="btn primary" onClick={() => act({ kind: 'reload-tabs' })}>
              {words('tray.reload', free)}
            </button>
          )}
        </div>
      </div>
    </>
  );
};

function statusOf(state: PopupState): string {
  const app = appName(state);
  if (!state.tabs) return words('wait.tabs', { app });
  return state.tabs.ok ? words('staleTab.none') : failureSentence({ failure: state.tabs.problem }, app);
}

const Line = ({ tab, act }: { tab: StaleTab; act: PartProps['act'] }) => {
  const title = tab.title || words('staleTab.untitled');
  const button = buttonOf(tab, isolated(title));
  return (
    <li>
      <span class="which">
        <bdi title={title}>{title}</bdi>
        <span>{tab.kept === null ? showsWords(tab) : words(`staleTab.${tab.kept}`)}</span>
      </span>
      <button type="button" class="btn plain sm" aria-label={button.label} onClick={() => act(button.intent)}>
        {button.word}
      </button>
    </li>
  );
};

/** What is left alone is the person's to look at. */
const buttonOf = ({ id, kept }: StaleTab, title: string) =>
  kept === null
    ? {
        word: words('staleTab.reload'),
        label: words('staleTab.reloadOne', { title }),
        intent: { kind: 'reload-tabs', tab: id } as const,
      }
    : {
        word: words('staleTab.goTo'),
        label: words('staleTab.goToOne', { title }),
        intent: { kind: 'show-tab', tab: id } as const,
      };

const showsWords = ({ shows }: StaleTab): string =>
  words('staleTab.shows', { name: shows === null ? words('tray.staleEarlier') : isolated(shows) });

const focusNow = (button: HTMLElement | null) => button?.focus({ preventScroll: true });
