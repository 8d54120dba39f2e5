import { words } from '../../../../../lib/i18n/words';
import type { DrawerTab } from '../../../state/drawer/drawer-state';

const TABS = ['token', 'compare', 'session', 'requests'] as const satisfies DrawerTab[];

export interface DrawerTabsProps {
  tab: DrawerTab;
  onTurn(tab: DrawerTab): void;
}

/** One of them is reached by Tab, the others by the arrows. */
export const DrawerTabs = ({ tab, onTurn }: DrawerTabsProps) => (
  <div class="tabs" role="tablist" aria-label={words('developer.parts')}>
    {TABS.map((each) => (
      <button
        key={each}
        type="button"
        role="tab"
        id={tabId(each)}
        aria-controls="developer-panel"
        aria-selected={each === tab}
        tabIndex={each === tab ? 0 : -1}
        onClick={() => onTurn(each)}
        onKeyDown={(event) => {
          const next = beside(each, event.key);
          if (!next) return;
          event.preventDefault();
          onTurn(next);
          document.getElementById(tabId(next))?.focus();
        }}
      >
        {tabName(each)}
      </button>
    ))}
  </div>
);

/** What the chosen tab shows. */
export const panelOf = (tab: DrawerTab) =>
  ({ id: 'developer-panel', role: 'tabpanel', 'aria-labelledby': tabId(tab) }) as const;

const tabId = (tab: DrawerTab): string => `developer-${tab}`;

function tabName(tab: DrawerTab): string {
  switch (tab) {
    case 'token':
      return words('developer.tabToken');
    case 'compare':
      return words('developer.tabCompare');
    case 'session':
      return words('developer.tabSession');
    case 'requests':
      return words('developer.tabRequests');
  }
}

/** Which tab a key leads to; the arrows go the way in which the page is read. */
function beside(tab: DrawerTab, key: string): DrawerTab | undefined {
  const at = TABS.indexOf(tab);
  const forward = document.dir === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return TABS.at((at + forward) % TABS.length);
    case 'ArrowLeft':
      return TABS.at((at - forward) % TABS.length);
    case 'Home':
      return TABS.at(0);
    case 'End':
      return TABS.at(-1);
    default:
      return undefined;
  }
}
