import type { Stage } from './stage';
import type { World } from './world';

/** Where a browser is by itself: empty tabs, its own page for what could not be loaded, and for what it has installed. */
const BROWSERS_OWN = [
  'about:blank',
  'about:newtab',
  'chrome://newtab/',
  'chrome://new-tab-page/',
  'chrome-error://chromewebdata/',
  'chrome-extension://invalid/', // in place of a page of an extension that nobody may be led to
  'chrome://extensions/shortcuts',
  'chrome://extensions/strings.m.js',
  'about:addons',
  'documentchannel:about:addons',
  'chrome://settings/strings.m.js',
];

/** Of everything that tabs were led to, what belongs neither to the extension nor to the story's own world. */
export async function strays(stage: Stage, world: World): Promise<string[]> {
  const visited = await stage.visited();
  return [...new Set(visited)].filter((address) => !isKnown(address, stage) && !isOfWorld(address, world));
}

const isKnown = (address: string, { origin, neighbour }: Stage): boolean =>
  [origin, neighbour].some((home) => home !== null && address.startsWith(`${home}/`)) ||
  BROWSERS_OWN.includes(address);

/** Every host of the world is a name of this computer, behind one of its two ports. */
function isOfWorld(address: string, { port, securePort }: World): boolean {
  const [, scheme, at] = /^(https?):\/\/(?:[a-z0-9-]+\.)*localhost:(\d+)(?:[/?#]|$)/.exec(address) ?? [];
  return at === String(scheme === 'https' ? securePort : port);
}
