import type { News } from '../../lib/rpc/contract';
import type { Worn } from '../../lib/session/icon/worn';
import type { Notice, NoticeName } from '../../lib/session/kept/notice';
import type { MenuAccount } from '../../lib/session/reach/menu-account';
import type { Refusal } from '../../lib/session/reach/refusal';
import type { Origin } from '../../lib/session/types';
import type { Durable } from './durable';
import type { FakeClock } from './fake-clock';
import type { FakeTabs } from './fake-tabs';

/** What lies around a worker and outlives it: the browser's hosts, its tabs, its disk, and a clock that the test moves. */
export interface Surroundings {
  clock: FakeClock;
  durable: Durable;
  /** What outlives a worker, as text, until the browser ends. */
  memory: Map<string, string>;
  granted: Set<Origin>;
  tabs: FakeTabs;
  removedCookies: Origin[];
  /** API hosts to which the browser sends two session cookies. */
  twoCookies: Set<Origin>;
  /** When each is to ring. */
  alarms: Map<string, number>;
  /** What the browser carries to and from other browsers, how often it was given something, and what a look waits for. */
  sync: { value: unknown; full: boolean; writes: number; slow: Promise<void> | null };
  /** What the administrator has set. */
  managed: unknown;
  popupOpen: boolean;
  /** What the toolbar's icon wears, what it says beside every page, and whom its menu has. */
  worn: Worn[];
  said: Refusal | null;
  /** What was told beside all windows. */
  notices: Notice[];
  /** Which of them are there still, by name. */
  tray: Map<string, NoticeName>;
  /** Whether the person lets it do that. */
  mayNotify: boolean;
  menu: MenuAccount[];
  /** Pages of apps that were brought to the front. */
  wentTo: Origin[];
  /** Open pages, each by what it does with news. */
  pages: Set<(news: News) => void>;
  /** Changes when the browser starts anew. */
  run: string;
  siteCookies: SiteCookies;
  /** Set to make the browser take no cookie of a page. */
  refusesCookies: boolean;
}

/** Cookies of the app's own pages, by origin and name. */
export type SiteCookies = Map<Origin, Map<string, string>>;
