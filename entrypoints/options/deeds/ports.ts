import type { QuestionsOf } from '../../../lib/rpc/contract';
import type { AppPages } from '../../../lib/session/hosts/app-pages';
import type { Origin } from '../../../lib/session/types';
import type { AppIndex } from '../../../lib/session/view';
import type { SignInPorts } from '../sign-in/deeds/desk';
import type { OptionsEvent, OptionsState } from '../state/state';

/** What the page's deeds need from outside. */
export interface Ports {
  ask: Pick<
    QuestionsOf<'options'>,
    | 'addAccount'
    | 'alwaysReload'
    | 'applyBackup'
    | 'backup'
    | 'clearHistory'
    | 'connect'
    | 'disconnect'
    | 'dismissSetAside'
    | 'history'
    | 'index'
    | 'inspectSession'
    | 'keepName'
    | 'leaveOut'
    | 'linkSession'
    | 'lookAtBackup'
    | 'place'
    | 'probe'
    | 'publicKeys'
    | 'refresh'
    | 'requests'
    | 'saveSettings'
    | 'seeTabs'
    | 'sessionToken'
    | 'settings'
    | 'showPictures'
    | 'touch'
    | 'view'
    | 'waitingApps'
  >;
  /** Both as in lib/platform/permissions: the first only straight from a click. */
  requestHosts(origins: Origin[]): Promise<boolean>;
  /** As in lib/platform/permissions, and only straight from a click. */
  requestNotices(): Promise<boolean>;
  releaseHosts(origins: Origin[]): Promise<boolean>;
  /** What the popup has noted of a click there; see lib/platform/wish-notes. */
  noteWish(origin: Origin, wish: null): void;
  /** What the popup paints first; see lib/db/copy-write. */
  copies: { tell(index: AppIndex): void } & Record<'drop' | 'remove', (origin: Origin) => void>;
  openShortcuts(): Promise<void>;
  /** As in lib/platform/save-file. */
  saveFile(file: { name: string; text: string }): void;
  /** As in lib/platform/app-tab. */
  goToApp(pages: AppPages): Promise<void>;
  /** Into the clipboard. */
  copy(text: string): Promise<void>;
  /** As in lib/platform/ticks. */
  ticks(): number;
  signIn: SignInPorts;
}

/** What a switch that needs hosts was put to, with those that were named beside it: no others are asked for. */
export interface HostsWish {
  wanted: boolean;
  hosts: Origin[];
}

/** Where a deed reads the page's state and tells what happened. */
export interface Desk {
  ports: Ports;
  now(): OptionsState;
  tell(event: OptionsEvent): void;
}
