import { defineConfig } from 'wxt';

// The one place that says what the extension may do. Permissions here raise no warning at installation.
const LOOPBACK_HOSTS = ['http://localhost/*', 'http://*.localhost/*', 'http://127.0.0.1/*'];

const PERMISSIONS = ['storage', 'alarms', 'cookies', 'activeTab', 'scripting', 'contextMenus'];

/** In a demo nobody can answer the browser's prompts. Cookies of these hosts are Secure ones, which count as https. */
const DEMO_HOSTS = [...LOOPBACK_HOSTS, 'https://localhost/*', 'https://*.localhost/*'];

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https: http://localhost:* http://*.localhost:* http://127.0.0.1:*",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types solver',
].join('; ');

/**
 * Keys that nobody else takes. With Alt and Shift Chromium keeps A, N, W and Z for itself (asked of Chromium 156; its list:
 * https://source.chromium.org/chromium/chromium/src/+/main:chrome/browser/ui/views/accelerator_table.cc), ChromeOS has K, L,
 * M and S, and Orca lists parts of a page by most other letters, U and L among them
 * (https://gitlab.gnome.org/GNOME/orca/-/blob/main/src/orca/structural_navigator_command_definitions.py). Y is free
 * there, on Windows, in GNOME and Plasma, and for NVDA, JAWS and Narrator. Ctrl+Shift+Y is not: it opens the downloads
 * in Firefox on Linux, and Edge's collections. On a Mac Option writes letters, and VoiceOver has Control with Option.
 */
const SHORTCUT = keys('Y');

const ACCOUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * What can be done without the popup. Digits are those of the popup, `0` is who was active before. Chrome takes no more
 * than four suggestions, and no extension with a fifth; the person gives the others keys of their own. Where Orca
 * runs it lists headings by 1 to 6, and takes them first.
 */
const commandsFor = (browser: string) => ({
  _execute_action: { suggested_key: SHORTCUT },
  previous: { description: '__MSG_command_previous__', suggested_key: keys('0') },
  next: { description: '__MSG_command_next__' },
  reload: { description: '__MSG_command_reload__' },
  ...Object.fromEntries(
    ACCOUNTS.map((digit) => [
      `account-${digit}`,
      {
        description: `__MSG_command_account${digit}__`,
        ...(browser === 'firefox' || digit < 3 ? { suggested_key: keys(String(digit)) } : {}),
      },
    ]),
  ),
});

function keys(key: string) {
  return { default: `Alt+Shift+${key}`, mac: `MacCtrl+Shift+${key}` };
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/i18n/locales' },
  vite: () => ({
    build: {
      // Every browser that is supported knows modulepreload; its stand-in would only be weight.
      modulePreload: { polyfill: false },
      // A page that uses one constant of a file does not load the others with it.
      rolldownOptions: { optimization: { inlineConst: true } },
    },
  }),
  zip: {
    // What a reviewer builds from has what installs it, too: no script of a package runs.
    includeSources: ['.npmrc'],
    excludeSources: ['test/**', 'docs/store/pictures/**', '.ci/**', 'coverage/**', 'test-results/**'],
  },
  // The gallery shows every state with planted data; it is for development and never ships.
  ...(process.env.WACHT_GALLERY ? {} : { filterEntrypoints: ['background', 'popup', 'options', 'solver'] }),
  manifest: ({ browser, mode, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [...PERMISSIONS, ...(browser === 'firefox' ? [] : ['declarativeContent'])],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', ...LOOPBACK_HOSTS],
    ...(mode === 'demo' ? { host_permissions: DEMO_HOSTS } : {}),
    incognito: 'not_allowed',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    commands: commandsFor(browser),
    omnibox: { keyword: 'wx' },
    storage: { managed_schema: 'policy-schema.json' },
    ...(command === 'serve' ? {} : { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === 'firefox' ? firefoxOnly : chromeOnly),
  }),
});

const chromeOnly = {
  minimum_chrome_version: '120',
  externally_connectable: { ids: [] },
};

const firefoxOnly = {
  action: { default_area: 'navbar' },
  browser_specific_settings: {
    gecko: {
      id: 'account-switcher@wacht.dev',
      strict_min_version: '142.0',
      // What is typed into sign-in forms goes to the app it belongs to, so "none" would be untrue.
      data_collection_permissions: { required: ['authenticationInfo', 'personallyIdentifyingInfo'] },
    },
  },
};
