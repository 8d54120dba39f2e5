import type { Ports } from '../../lib/background/ports';
import type { Act } from './life';
import type { Surroundings } from './surroundings';

/** The ports that change something outside the worker; each change is one effect. */
export const countedPorts = (browser: Surroundings, act: Act) => ({
  keep: keepOf(browser, act),
  memory: memoryOf(browser, act),
  cache: cacheOf(browser, act),
  hosts: hostsOf(browser, act),
  siteTokens: siteTokensOf(browser, act),
  cookies: cookiesOf(browser, act),
  alarms: alarmsOf(browser, act),
  synced: syncedOf(browser, act),
});

/** As `storage.local` has it: what is removed goes in a step of its own, after what is written. */
const keepOf = ({ durable: { keep } }: Surroundings, act: Act): Ports['keep'] => ({
  ...keep,
  async save(records) {
    const entries = Object.entries(records);
    const step = (name: string, part: typeof entries) =>
      part.length === 0 ||
      act(`${name} ${part.map(([key]) => key).join()}`, () => keep.save(Object.fromEntries(part)));
    const written = await step(
      'save',
      entries.filter(([, value]) => value !== undefined),
    );
    return (
      written &&
      step(
        'drop',
        entries.filter(([, value]) => value === undefined),
      )
    );
  },
});

const memoryOf = ({ memory }: Surroundings, act: Act): Ports['memory'] => ({
  load: async (key) => JSON.parse(memory.get(key) ?? 'null'),
  save: (key, value) =>
    act('note the tabs', async () => {
      if (value === undefined) memory.delete(key);
      else memory.set(key, JSON.stringify(value));
    }),
});

const cacheOf = ({ durable: { cache } }: Surroundings, act: Act): Ports['cache'] => ({
  ...cache,
  writePaint: (view) => act('paint', () => cache.writePaint(view)),
  writeDeployment: (...written) => act('cache the settings', () => cache.writeDeployment(...written)),
  writePicture: (...written) => act('keep a picture', () => cache.writePicture(...written)),
  forgetPictures: (...forgotten) => act('forget pictures', () => cache.forgetPictures(...forgotten)),
  writeIndex: (index) => act('cache the index', () => cache.writeIndex(index)),
  forgetOrigin: (origin) => act('forget the cache', () => cache.forgetOrigin(origin)),
});

const hostsOf = ({ granted }: Surroundings, act: Act): Ports['hosts'] => ({
  granted: async (origins) => origins.every((origin) => granted.has(origin)),
  release: (origins) =>
    act('release hosts', async () => {
      for (const origin of origins) granted.delete(origin);
      return true;
    }),
});

const siteTokensOf = (browser: Surroundings, act: Act): Ports['siteTokens'] => ({
  read: async (origins, name) => {
    const { granted, siteCookies } = browser;
    const seen = origins.filter((origin) => granted.has(origin));
    return seen.flatMap((origin) => siteCookies.get(origin)?.get(name) ?? []);
  },
  write: (origins, { name, value, replaces }) =>
    act('write the page’s token', async () => {
      const { granted, siteCookies, refusesCookies } = browser;
      const holders = origins.filter(
        (origin) => granted.has(origin) && siteCookies.get(origin)?.get(name) === replaces,
      );
      if (refusesCookies) return holders.length === 0;
      for (const holder of holders)
        siteCookies.set(holder, new Map(siteCookies.get(holder)).set(name, value));
      return true;
    }),
});

const cookiesOf = (
  { removedCookies, siteCookies, granted, twoCookies }: Surroundings,
  act: Act,
): Ports['cookies'] => ({
  areTwo: async (origin) => twoCookies.has(origin),
  removeNotes: (origins, name) =>
    act('remove the pages’ notes', async () => {
      for (const origin of origins) if (granted.has(origin)) siteCookies.get(origin)?.delete(name);
    }),
  remove: (origin) =>
    act('remove a cookie', async () => {
      removedCookies.push(origin);
    }),
});

const alarmsOf = ({ alarms }: Surroundings, act: Act): Ports['alarms'] => ({
  set: (name, when) =>
    act('set an alarm', async () => {
      alarms.set(name, when);
    }),
  clear: (name) =>
    act('clear an alarm', async () => {
      alarms.delete(name);
    }),
});

const syncedOf = ({ sync }: Surroundings, act: Act): Ports['synced'] => ({
  load: async () => {
    await sync.slow;
    return structuredClone(sync.value);
  },
  save: (value) =>
    act('pass settings on', async () => {
      if (sync.full) return false;
      sync.value = structuredClone(value);
      sync.writes += 1;
      return true;
    }),
});
