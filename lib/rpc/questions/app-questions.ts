import * as z from 'zod/mini';
import type { ReloadedTabs, StaleTabList } from '../../session/hosts/stale-tabs';
import { type BackupAnswer, MOST_BACKUP, type WaitingApp } from '../../session/kept/backup';
import type { HistoryLine } from '../../session/kept/history';
import { lazy } from '../../session/once';
import type { PolicyView } from '../../session/settings/policy';
import type { Settings } from '../../session/settings/settings';
import type { PlaceChoice, SeenPlaces } from '../../session/types';
import type { AppIndex, View } from '../../session/view';
import {
  BOTH,
  flag,
  flagOrNothing,
  OPTIONS,
  origin,
  POPUP,
  text,
  textOrNull,
  typed,
  typedOrNull,
} from './fields';
import { question } from './question';

const modeOrNull = lazy(() => z.nullable(z.enum(['production', 'staging'])));
const settingsOrNothing = lazy(() => z.optional(z.literal('settings')));
const pages = lazy(() => z.array(origin()).check(z.maxLength(100)));
const backup = lazy(() => z.string().check(z.maxLength(MOST_BACKUP)));
const order = lazy(() => z.enum(['own', 'used']));
const settings = lazy(() =>
  z.strictObject({
    theme: z.enum(['system', 'light', 'dark']),
    afterSwitch: z.enum(['ask', 'front', 'reload', 'leave']),
    closeAfterSwitch: z.boolean(),
    localApps: z.boolean(),
    history: z.enum(['off', '30', '60', '90']),
    undo: z.optional(z.enum(['0', '5', '10', '20'])),
    order: z.optional(order()),
    synced: z.boolean(),
    developer: flagOrNothing(),
    notices: flagOrNothing(),
  }),
);

const tab = lazy(() => z.int());
const tabOrNothing = lazy(() => z.optional(tab()));
const side = lazy(() => z.enum(['before', 'after']));
const touch = lazy(() =>
  z.strictObject({
    label: z.exactOptional(typed()),
    hue: z.exactOptional(z.nullable(z.int().check(z.minimum(0), z.maximum(9)))),
    pinned: z.exactOptional(flag()),
    hidden: z.exactOptional(flag()),
  }),
);

/**
 * What is asked about apps, their accounts and the settings. What changes an app answers the view that it made, cut
 * as a painted one; the same is told as news, and pages take both by revision alone.
 */
export const APP_QUESTIONS = {
  /**
   * Finishes what a killed worker left, then reads the session unless it was read less than 5 s ago. A page that asks
   * `byItself`, without the person, is not heard in the growing pauses after failures; `opened` is for a
   * popup that opens: what the browser was asked in an earlier one, of whichever app, is over.
   */
  refresh: question(BOTH, { origin, byItself: flagOrNothing, opened: flagOrNothing }).answers<View>(),
  /** The whole view, every row included; for lists longer than a painted view holds. */
  view: question(BOTH, { origin }).answers<View>(),
  /** Rebuilds a lost cache and answers what the popup needs first. */
  index: question(BOTH, {}).answers<AppIndex>(),
  /** `by` where it is not the popup that asks. */
  switchTo: question(BOTH, { origin, signInId: text, by: settingsOrNothing }).answers<View>(),
  /** Signs one account out: with `undo` after the time that the settings give for it, at once without. Whom a guise was put on over is active again then. */
  signOut: question(BOTH, { origin, signInId: text, undo: flag }).answers<View>(),
  undoSignOut: question(POPUP, { origin, signInId: text }).answers<View>(),
  signOutAll: question(POPUP, { origin, forgetLabels: flag }).answers<View>(),
  /** Removes the name of an ended account, with whatever the person made their own of it. */
  forget: question(POPUP, { origin, key: text }).answers<View>(),
  /** Changes what the person made their own of an account; what is left out stays as it is. */
  touch: question(BOTH, { origin, key: text, to: touch }).answers<View>(),
  /** Puts an account right beside another one in the person's own order. */
  place: question(BOTH, { origin, key: text, beside: text, side }).answers<View>(),
  /** Clears a failed row's message, the mark of a foreign account, or (no key) the stale-tabs message. */
  dismiss: question(POPUP, { origin, key: textOrNull }).answers<View>(),
  /** Where the active account can work; asks the server. */
  places: question(POPUP, { origin }).answers<PlaceChoice[]>(),
  /** Where each account can work, by its row's key, as far as that was seen; the server is asked nothing. */
  seenPlaces: question(POPUP, { origin }).answers<Record<string, SeenPlaces>>(),
  /** Makes an account the active one, then takes it to a place. */
  goTo: question(POPUP, {
    origin,
    signInId: text,
    organizationId: textOrNull,
    workspaceId: textOrNull,
  }).answers<View>(),
  /** Both null: no organisation. */
  moveTo: question(POPUP, { origin, organizationId: textOrNull, workspaceId: textOrNull }).answers<View>(),
  /** Pages that may still show who was active before: all, or one. What would be lost is left as it is. */
  reloadTabs: question(POPUP, { origin, tab: tabOrNothing }).answers<ReloadedTabs>(),
  /** Those pages as they are now. */
  staleTabs: question(POPUP, { origin }).answers<StaleTabList>(),
  /** Brings one of them to the front. */
  showTab: question(POPUP, { origin, tab }).answers(),
  /** Has this app's tabs reloaded after each switch, and now; or as the settings say of all apps. */
  alwaysReload: question(BOTH, { origin, wanted: flag }).answers<ReloadedTabs>(),
  /** The browser is about to be asked for pages: their tabs are reloaded when it gives them. None: it did not. */
  allowTabs: question(POPUP, { origin, pages }).answers<View>(),
  /** The settings are about to ask the browser for hosts: whatever a popup asked it before is over. */
  prompting: question(OPTIONS, {}).answers(),
  /** Brings a tab of the app to the front, or opens one; false where the app names no page of its own. */
  goToApp: question(POPUP, { origin }).answers<boolean>(),
  /** Opens the app's own page about the active account; false where it names none. */
  manage: question(POPUP, { origin }).answers<boolean>(),
  /** Gives up a session that the server refuses: removes the dead cookie or token, then reads. */
  repair: question(POPUP, { origin }).answers<View>(),
  /** Begins a sign-in, or goes on with an unfinished one, and opens its page; `identifier` fills the first field. */
  addAccount: question(BOTH, { origin, identifier: typedOrNull }).answers<View>(),
  /** Brings the tab of a running sign-in to the front. */
  showSignInTab: question(BOTH, { origin }).answers<View>(),
  cancelSignIn: question(BOTH, { origin }).answers<View>(),
  /** Asks a granted host what it is, without creating a session there; null: it does not say (section 2.7). */
  probe: question(OPTIONS, { origin }).answers<{ name: string | null }>(),
  /** Connects a probed host; creates the session there. */
  connect: question(OPTIONS, { origin, mode: modeOrNull }).answers<{ name: string }>(),
  /** Gives the host back and forgets everything of the app, after signing out when asked to. */
  disconnect: question(OPTIONS, { origin, signOut: flag }).answers(),
  /** Shares one session with the app's own pages, or stops it (section 7.5); staging apps only. */
  linkSession: question(OPTIONS, { origin, linked: flag }).answers<View>(),
  /** Lets the tabs of some of the app's own pages be seen and reloaded, or not any more. */
  seeTabs: question(OPTIONS, { origin, pages, wanted: flag }).answers<View>(),
  /** Shows pictures of the app's accounts, from these hosts beside those allowed before, or none any more. */
  showPictures: question(OPTIONS, { origin, hosts: pages, wanted: flag }).answers<View>(),
  /** Agrees to the app's new name, as far as it is called what the page showed. */
  keepName: question(OPTIONS, { origin, name: text }).answers<View>(),
  /** Puts away the message about what could not be read and was set aside. */
  dismissSetAside: question(BOTH, {}).answers(),
  settings: question(BOTH, {}).answers<Settings>(),
  /** What the browser's administrator has set. */
  policy: question(OPTIONS, {}).answers<PolicyView>(),
  saveSettings: question(OPTIONS, { settings }).answers(),
  /** In which order all apps' accounts stand from now on. */
  chooseOrder: question(POPUP, { order }).answers(),
  /** Who was made active, newest first, of all apps. */
  history: question(OPTIONS, {}).answers<HistoryLine[]>(),
  clearHistory: question(OPTIONS, {}).answers(),
  /** What the person said themselves, as the text of a file. */
  backup: question(OPTIONS, {}).answers<string>(),
  /** What such a file would change; nothing is written. */
  lookAtBackup: question(OPTIONS, { text: backup }).answers<BackupAnswer>(),
  /** Writes it; the answer tells what has changed. */
  applyBackup: question(OPTIONS, { text: backup }).answers<BackupAnswer>(),
  /** Apps out of such a file that are not connected yet. */
  waitingApps: question(OPTIONS, {}).answers<WaitingApp[]>(),
  leaveOut: question(OPTIONS, { origin }).answers(),
};
