import { browser } from 'wxt/browser';
import type { Origin } from '../session/types';
import { originOf } from './current-tab';

/** A command of the manifest was pressed, on a page that the press itself lets us know (`activeTab`). */
export function onCommand(listener: (name: string, page: Origin | null) => void): void {
  browser.commands.onCommand.addListener((name, tab) => listener(name, originOf(tab?.url)));
}
