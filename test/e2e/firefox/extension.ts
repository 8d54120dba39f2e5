import { asScript } from '../script';
import type { Marionette } from './marionette';
import { EXTENSION_ID } from './preferences';

/** What Firefox itself knows of an installed extension; seen only by scripts that run inside it. */
interface Extension {
  backgroundState: string;
  activePermissions: { origins: string[] };
  terminateBackground(options: object): Promise<void>;
  shortcuts: { updateCommand(command: object): Promise<void> };
}

/** Firefox's question whether the extension may have hosts. */
interface Prompt extends HTMLElement {
  secondaryButton?: HTMLElement;
}

declare const Services: {
  prefs: { setBoolPref(name: string, value: boolean): void; setIntPref(name: string, value: number): void };
};

declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
declare const ChromeUtils: {
  importESModule(url: 'resource://gre/modules/Extension.sys.mjs'): {
    Management: { global: { browserActionFor(of: Extension): { triggerAction(window: unknown): void } } };
    ExtensionData: { formatPermissionStrings(install: object): { msgs: string[] } };
  };
  importESModule(url: 'resource://gre/modules/AddonManager.sys.mjs'): {
    AddonManager: { getAddonByID(id: string): Promise<{ name: string; userPermissions: object }> };
  };
  importESModule(url: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    ExtensionPermissions: Record<
      'add' | 'remove',
      (of: string, what: object, extension: Extension) => Promise<void>
    >;
  };
};

/** Clicks the extension's button in the toolbar. */
export const clickAction = (marionette: Marionette): Promise<void> =>
  marionette.chrome(asScript(click, [EXTENSION_ID]));

function click(id: string): void {
  const { Management } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
  Management.global.browserActionFor(WebExtensionPolicy.getByID(id).extension).triggerAction(window);
}

export const backgroundRuns = (marionette: Marionette): Promise<boolean> =>
  marionette.chrome(
    asScript(
      (id: string) => WebExtensionPolicy.getByID(id).extension.backgroundState === 'running',
      [EXTENSION_ID],
    ),
  );

export const endBackground = (marionette: Marionette): Promise<void> =>
  marionette.chrome(asScript(end, [EXTENSION_ID]));

async function end(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground({ disableResetIdleForTest: true });
}

/** As a person who takes a host back on the add-on's page. */
export const revokeHost = (marionette: Marionette, pattern: string): Promise<void> =>
  marionette.chrome(asScript(revoke, [EXTENSION_ID, pattern]));

async function revoke(id: string, pattern: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const hosts = { permissions: [], origins: [pattern], data_collection: [] };
  await ExtensionPermissions.remove(id, hosts, WebExtensionPolicy.getByID(id).extension);
}

/** From now on Firefox asks, and the person presses the second button. */
export const refusePrompts = (marionette: Marionette): Promise<void> =>
  marionette.chrome(asScript(pressSecond, []));

function pressSecond(): void {
  Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true);
  Services.prefs.setIntPref('security.notification_enable_delay', 0);
  document.addEventListener('popupshown', () => {
    const prompt = document.querySelector<Prompt>('#addon-webext-permissions-notification');
    prompt?.secondaryButton?.click();
  });
}

/** Patterns of the hosts that the extension may touch now. */
export const grantedHosts = (marionette: Marionette): Promise<string[]> =>
  marionette.chrome(
    asScript(
      (id: string) => WebExtensionPolicy.getByID(id).extension.activePermissions.origins,
      [EXTENSION_ID],
    ),
  );

export const grantHosts = (marionette: Marionette, patterns: string[]): Promise<void> =>
  marionette.chrome(asScript(grant, [EXTENSION_ID, patterns]));

async function grant(id: string, patterns: string[]): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const hosts = { permissions: [], origins: patterns, data_collection: [] };
  await ExtensionPermissions.add(id, hosts, WebExtensionPolicy.getByID(id).extension);
}

/** The lines of the installation prompt under "required permissions". */
export const installWarnings = (marionette: Marionette): Promise<string[]> =>
  marionette.chrome(asScript(warnings, [EXTENSION_ID]));

async function warnings(id: string): Promise<string[]> {
  const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { name, userPermissions } = await AddonManager.getAddonByID(id);
  const install = { addonName: name, permissions: userPermissions, type: 'install' };
  return ExtensionData.formatPermissionStrings(install).msgs;
}

/** As a person does on Firefox's own page for shortcuts. */
export const setKeys = (marionette: Marionette, command: string, keys: string): Promise<void> =>
  marionette.chrome(asScript(setShortcut, [EXTENSION_ID, command, keys]));

async function setShortcut(id: string, name: string, shortcut: string): Promise<void> {
  const { shortcuts } = WebExtensionPolicy.getByID(id).extension;
  await shortcuts.updateCommand({ name, shortcut });
}
