/** The layers of each part of the product, the lowest first: an import points to its own layer or to a lower one. */
export const LAYERS: Record<string, string[]> = {
  lib: ['result', 'session', 'i18n', 'wacht', 'db', 'platform', 'rpc', 'background'],
  'lib/background': ['ports', 'known', 'asking', 'accounts', 'flow', 'owner', 'apps', 'reach'],
  'entrypoints/popup': [
    'state',
    'words',
    'deeds',
    'parts',
    'popup',
    'room',
    'focus-keeper',
    'drawing',
    'after-paint',
    'sample',
    'asked-load',
    'second-load',
    'main',
  ],
  'entrypoints/options/sign-in': ['state', 'words', 'deeds', 'parts', 'cards', 'sign-in-section'],
  'entrypoints/options': [
    'sign-in',
    'state',
    'words',
    'deeds',
    'sections',
    'options-page',
    'store',
    'sources',
    'keep-focus',
    'main',
  ],
};

/** Most files that a folder may hold, tests aside: beyond it a newcomer does not find the place. */
export const MOST_FILES = 40;

/** Folders that hold more, each with the reason. */
export const LARGER: Record<string, string> = {};
