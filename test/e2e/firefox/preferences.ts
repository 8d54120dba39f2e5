export const EXTENSION_ID = 'account-switcher@wacht.dev';

/** Firefox gives each installation a random address; a preference fixes it. */
export const EXTENSION_UUID = '5d1f0c62-8d1a-4b6e-9c57-2f0e3b6a7c41';

/** The hostile extension of `test/e2e/neighbour`, for the stories that install it. */
const NEIGHBOUR_ID = 'neighbour@hostile.example';
export const NEIGHBOUR_UUID = '0c7be1d4-61f3-4c0e-8a55-91d2f7a3be08';

const FIXED = {
  'extensions.webextensions.uuids': JSON.stringify({
    [EXTENSION_ID]: EXTENSION_UUID,
    [NEIGHBOUR_ID]: NEIGHBOUR_UUID,
  }),
  // It is installed for one run only; what it has stored stays for the next, as with one from the store.
  'extensions.webextensions.keepStorageOnUninstall': true,
  // Prompts for hosts are answered with yes; nothing is granted before the extension asks from a click.
  'extensions.webextOptionalPermissionPrompts': false,
  // Passkeys come from made-up devices alone, and nobody is asked where to look for another.
  'security.webauth.webauthn_enable_softtoken': true,
  'security.webauth.webauthn_enable_usbtoken': false,
  // Firefox draws notifications itself: where no desktop runs nobody else does, and they are gone at once.
  'alerts.useSystemBackend': false,
  'devtools.jsonview.enabled': false,
  // Quiet: no first-run pages, no calls home.
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'startup.homepage_welcome_url': 'about:blank',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.unified': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.region.update.enabled': false,
  // No process for a page that nobody has opened yet: half of all that a story began were never used.
  'dom.ipc.processPrelaunch.enabled': false,
  // Pictures are the same by day and by night, and nothing moves in them.
  'layout.css.prefers-color-scheme.content-override': 1,
  'ui.prefersReducedMotion': 1,
};

/** A profile's user.js. */
export function preferences(port: number): string {
  const all = { ...FIXED, 'marionette.port': port };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}
