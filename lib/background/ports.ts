import type { Result } from '../result';
import type { News } from '../rpc/contract';
import type { Failure } from '../session/failure';
import type { KeptBecause } from '../session/hosts/stale-tabs';
import type { Worn } from '../session/icon/worn';
import type { EndName, Notice, NoticeName } from '../session/kept/notice';
import type { Picture } from '../session/kept/picture';
import type { MenuAccount } from '../session/reach/menu-account';
import type { Refusal } from '../session/reach/refusal';
import type { Breathe } from '../session/slices';
import type { Deployment, Mode, Origin } from '../session/types';
import type { AppIndex, View } from '../session/view';
import type { Passage, TokenKeeper, WachtClient } from '../wacht/client';

export interface Clock {
  /** The computer's clock, which the person and the network may set: for what is stored and shown. */
  now(): number;
  /**
   * The same as it was when this worker began, and only going on from there: for whatever is waited for, within this
   * worker's life and, with `ageOf`, beyond it.
   */
  ticks(): number;
  /** Runs the task later within this worker's life; gives the way to call it off. */
  after(ms: number, task: () => void): () => void;
}

/**
 * Durable records that survive a kill at any point. What one `save` writes is written all or nothing; what it removes
 * goes the same way, in a second step.
 */
export interface Keep {
  /** Whatever is stored there; undefined when nothing is. Throws when the disk does not tell. */
  load(key: string): Promise<unknown>;
  /** Undefined removes the record. False when the disk refuses. */
  save(records: Record<string, unknown>): Promise<boolean>;
  keys(): Promise<string[]>;
}

/** What outlives the worker, and neither the browser's run nor an update of ours. */
export interface Memory {
  load(key: string): Promise<unknown>;
  /** Undefined takes it away. */
  save(key: string, value: unknown): Promise<void>;
}

/** What can be read again: lost without harm. */
export interface Cache {
  readIndex(): Promise<unknown>;
  readPaint(origin: Origin): Promise<unknown>;
  writePaint(view: View): Promise<boolean>;
  readDeployment(origin: Origin): Promise<unknown>;
  /** Of all apps. */
  readDeployments(): Promise<[Origin, unknown][]>;
  writeDeployment(origin: Origin, readAt: number, deployment: Deployment): Promise<boolean>;
  writeIndex(index: AppIndex): Promise<boolean>;
  /** Pictures of an app's accounts, by their keys. */
  readPictures(origin: Origin): Promise<[string, unknown][]>;
  writePicture(origin: Origin, key: string, picture: Picture): Promise<boolean>;
  /** Of some, or of all. */
  forgetPictures(origin: Origin, keys?: string[]): Promise<boolean>;
  forgetOrigin(origin: Origin): Promise<boolean>;
}

export interface Hosts {
  granted(origins: Origin[]): Promise<boolean>;
  release(origins: Origin[]): Promise<boolean>;
}

export interface Tabs {
  /** Ids of the open tabs of these origins, as far as they may be seen. */
  of(origins: Origin[]): Promise<number[]>;
  /** What is open in them, what is in front first. */
  pages(origins: Origin[]): Promise<AppTab[]>;
  /** Loads a page anew, with its address, history and place, where nothing is lost by that. */
  reload(page: AppTab): Promise<Reloading>;
  /** Opens a tab and gives its id. When it is closed, `opener` is where the person goes back to. */
  open(url: string, opener?: number | null): Promise<number>;
  /** Brings a tab to the front; false when it is gone. */
  show(tabId: number): Promise<boolean>;
  /** Where a tab is; null when it is gone. */
  at(tabId: number): Promise<TabPlace | null>;
  close(tabId: number): Promise<void>;
  /** Hears that a tab moved on or was closed, within this worker's life; gives the way to stop. */
  watch(tabId: number, changed: () => void): () => void;
}

/** A tab of an app's. */
export interface AppTab {
  tab: number;
  title: string;
  /** It is the one that the person looks at. */
  isInFront: boolean;
  /** The browser has put it away: it loads anew when somebody comes to it. */
  isAsleep: boolean;
  isAudible: boolean;
  /** What it shows, by the moment that began, which no other has; null where it did not answer or is on its way. */
  document: number | null;
  /** Something was typed into a form there. */
  isTyped: boolean;
}

/** What came of it: `gone` is a tab that was closed or shows another page by then. */
export type Reloading = 'reloaded' | 'gone' | KeptBecause;

export interface TabPlace {
  /** Told only as far as its host is granted. */
  url: string | null;
  /** It is the one that its window shows. */
  isActive: boolean;
}

/** The token that a staging app's own pages keep in a cookie of each of their hosts (section 2.3). */
export interface SiteTokens {
  /** Of every host that has one, in this order. */
  read(origins: Origin[], name: string): Promise<string[]>;
  /** On every host whose cookie still holds what it `replaces`; false when the browser does not take one of them. */
  write(origins: Origin[], cookie: { name: string; value: string; replaces: string }): Promise<boolean>;
}

/** Whom a client asks: its host, and those without whose grant nothing may be asked of it. */
export interface Asked {
  origin: Origin;
  mode: Mode;
  hosts: Origin[];
}

/** Session cookies, and what pages note of a session. They are counted or removed, and never read. */
export interface Cookies {
  /** Whether requests to this host carry two session cookies of one name, as far as the browser tells of them. */
  areTwo(origin: Origin): Promise<boolean>;
  /** That of a session that the server refuses. */
  remove(origin: Origin): Promise<void>;
  /** In which pages of these hosts, as far as they are granted, note who is active. */
  removeNotes(origins: Origin[], name: string): Promise<void>;
}

/** The toolbar's icon. */
export interface Icon {
  /** What it wears on the pages of each app, and on no other page. */
  wear(all: Worn[]): Promise<void>;
  /** Something may be worn where it should not be any more, and nobody here knows where. */
  doubt(): Promise<void>;
  /** Says beside every page why nothing was done, or nothing any more. */
  say(refusal: Refusal | null): Promise<void>;
  /** What it says so, in words; the browser keeps it for as long as it runs. */
  said(): Promise<string | null>;
}

/** Rings once, later, even when the worker has ended in between. */
export interface Alarms {
  set(name: string, when: number): Promise<void>;
  clear(name: string): Promise<void>;
}

/** The browser's notifications, where the person lets it show them; nothing happens where not. */
export interface Notices {
  /** In place of an earlier one about the same. */
  show(notice: Notice): Promise<void>;
  /** Of which ends it may still show one, whoever put it there. */
  shown(): Promise<EndName[]>;
  clear(name: NoticeName): Promise<void>;
  /** Clears them all, and none may be shown any more until the person lets us again. */
  giveBack(): Promise<void>;
  /** Whether the browser lets them be shown. */
  may(): Promise<boolean>;
}

/** What the browser carries to the person's other browsers. */
export interface Synced {
  load(): Promise<unknown>;
  /** False where the browser takes no more for now. */
  save(value: object): Promise<boolean>;
}

/** Runs one task at a time for one session: its token rotates, and two requests in flight would spend it twice. */
export type InTurn = <Value>(session: string, task: () => Promise<Value>) => Promise<Value>;

export interface Ports {
  clock: Clock;
  keep: Keep;
  memory: Memory;
  cache: Cache;
  hosts: Hosts;
  tabs: Tabs;
  cookies: Cookies;
  siteTokens: SiteTokens;
  alarms: Alarms;
  icon: Icon;
  notices: Notices;
  /** Fetches a picture and draws it anew; null where there is none to show. */
  loadPicture(address: string): Promise<string | null>;
  /** Puts accounts into the menu of the toolbar's icon, in place of those that are there. */
  iconMenu(accounts: MenuAccount[]): Promise<void>;
  synced: Synced;
  /** What the browser's administrator has set; nobody has checked it. */
  managed(): Promise<unknown>;
  inTurn: InTurn;
  announce(news: News): void;
  /** Names this run of the browser: what a tab is called by means another one in the next run. */
  browserRun(): Promise<string>;
  /** Whatever brings a tab to the front closes an open popup. */
  isPopupOpen(): Promise<boolean>;
  /** Address of our own sign-in page. */
  signInPage: string;
  /** Without a passage nothing is in the way: whoever is no app yet can neither be removed nor ask for a pause. */
  createClient(deployment: Asked, tokens: TokenKeeper | null, passage?: Passage): WachtClient;
  /** Lets whatever else the worker is asked for have its turn. */
  breathe: Breathe;
  /** A fresh name for one operation. */
  newOperation(): string;
}

export type Outcome<Value = null> = Promise<Result<Value, Failure>>;
