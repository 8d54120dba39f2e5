import fc from 'fast-check';
import { expect } from 'vitest';
import { attack } from '../../test/attack/attack';
import type { DeploymentSpec } from '../../test/wacht-server';
import { DIALECTS } from '../../test/worker/fieldnote';
import { openStrangers, type Stranger, type Strangers } from '../../test/worker/strangers';
import { strayTokens } from '../../test/worker/stray-tokens';
import { known } from '../../test/worker/worker';

/** Two pairs, each of one folded name, and one more that lies below another’s domain. */
const HOSTS = ['api-a.example', 'api.a.example', 'api.a-example.test', 'api-a-example.test', 'b.a.example'];
const SITES = ['a.test', 'b.test', 'c.test'];

const CLAIMED = [...SITES, 'www.a.example'];

/** What an app says of itself, and where its page really is. */
const spec = fc.record({
  siteHost: fc.constantFrom(...SITES),
  dialect: fc.constantFrom(...DIALECTS),
  claimed: fc.subarray(CLAIMED, { maxLength: 3 }),
});

type Said = typeof spec extends fc.Arbitrary<infer Value> ? Value : never;

function deployment(apiHost: string, { siteHost, dialect, claimed }: Said) {
  const [signUp = siteHost, waitlist = signUp, profile = signUp] = claimed;
  const at = (host: string) => `https://${host}/`;
  const links = { sign_up: at(signUp), waitlist: at(waitlist), user_profile: at(profile) };
  const settings = { links, signInPageUrl: at(profile) };
  return { apiHost, siteHost, dialect, settings, name: apiHost, mode: 'staging' } satisfies DeploymentSpec;
}

type Deed = (app: Stranger, other: Stranger, world: Strangers) => Promise<unknown>;

const DEEDS: Record<string, Deed> = {
  share: (app) => app.link(true),
  keep: (app) => app.link(false),
  refresh: (app) => app.refresh(),
  rotate: async (app) => {
    for (const session of app.control.sessions()) app.control.expireTokens(session);
    return app.refresh();
  },
  'sign out': async (app, _, { worker }) =>
    worker.ask.signOutAll({ origin: app.origin, forgetLabels: false }),
  'hand out the other’s': async (app, other) => {
    app.control.fault({ path: '/session', kind: { do: 'hand-out', token: other.page.token } });
    return app.refresh();
  },
  'hand out one for the other’s session': async (app, other) => {
    const claims = { iss: app.origin, sess: other.page.sessionId, iat: 9_999_999_999 };
    const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
    app.control.fault({ path: '/session', kind: { do: 'hand-out', token } });
    return app.refresh();
  },
  'go to its page': async ({ origin }, _, { worker }) => {
    await worker.ask.openHostedPage({ origin, page: 'sign-in', handOver: true, inviteToken: null });
    return worker.ask.openNamedHost({ origin });
  },
  refuse: async (app) => {
    const body = JSON.stringify({ message: 'Invalid session' });
    app.control.fault({ path: '/session', times: 2, kind: { do: 'status', status: 401, body } });
    return app.refresh();
  },
};

const deeds = fc.array(
  fc.record({ deed: fc.constantFrom(...Object.keys(DEEDS)), who: fc.nat(2), other: fc.nat(2) }),
  { minLength: 2, maxLength: 8 },
);

const world = fc.record({
  hosts: fc.uniqueArray(fc.constantFrom(...HOSTS), { minLength: 2, maxLength: 3 }),
  said: fc.tuple(spec, spec, spec),
  deeds,
});

/** Everything that is kept of the other apps, and what is shown of them. */
const ofOthers = ({ apps, browser, worker }: Strangers, { origin }: Stranger) => ({
  kept: [...browser.durable.records].filter(([key]) =>
    apps.some((each) => each.origin !== origin && key.includes(each.origin)),
  ),
  shown: apps.filter((each) => each.origin !== origin).map((each) => worker.view(each.origin)),
});

let shared = 0;

attack(
  'apps with hosts that fold into one name claim each other’s pages: no token strays, and nothing else is touched',
  {
    row: 'T24',
    tries: 5_000,
    share: 100,
    // Otherwise nothing was ever at stake.
    afterwards: (tries) => expect(shared).toBeGreaterThan(tries / 5),
  },
  fc.asyncProperty(world, async ({ hosts, said, deeds: wishes }) => {
    const specs = hosts.map((host, at) => deployment(host, known(said[at])));
    const strangers = await openStrangers(specs, []);
    const { apps, browser, join } = strangers;
    for (const site of CLAIMED) browser.granted.add(`https://${site}`);
    for (const { deed, who, other } of wishes) {
      const { apiHost, ...spec } = known(specs[who % specs.length]);
      const there = apps.find(({ origin }) => origin === `https://${apiHost}`);
      const app = there ?? (await join({ apiHost, ...spec }));
      const stranger = known(apps[other % apps.length]);
      const before = ofOthers(strangers, app);
      const done = known(DEEDS[deed])(app, stranger, strangers);
      await browser.clock.advance(20_000);
      await done;
      expect(strayTokens(strangers)).toEqual([]);
      expect(ofOthers(strangers, app)).toEqual(before);
      // What is waited for in a tab would be looked at while the next one acts.
      await strangers.worker.ask.cancelFlow({ origin: app.origin });
      browser.tabs.open = [];
    }
    if (apps.some(({ origin }) => strangers.worker.view(origin).app.jar === 'site')) shared += 1;
  }),
);
