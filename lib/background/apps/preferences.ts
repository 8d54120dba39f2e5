import { done, fail } from '../../result';
import { ownFailure } from '../../session/failure';
import { DEFAULT_SETTINGS } from '../../session/settings/default-settings';
import type { Policy } from '../../session/settings/policy';
import type { Settings } from '../../session/settings/settings';
import { createOneByOne } from '../asking/one-by-one';
import type { CheckedPorts } from '../known/record-store';
import { SETTINGS } from '../known/shapes';
import type { Outcome } from '../ports';
import { createSharing } from './sharing';

/** The person's settings, the same for all apps. What the policy sets stands before what they chose, which is kept. */
export interface Preferences {
  ready(): Promise<void>;
  current(): Settings;
  save(settings: Settings): Outcome;
  /** The administrator has set others, or none any more. */
  force(): void;
  /** Another browser of the person's has changed what they share. */
  heard(): Promise<void>;
  /** The browser lets us do something more, or less. */
  grantChanged(): Promise<void>;
}

interface Around {
  ports: CheckedPorts;
  policy: () => Policy;
  /** What hangs by the settings follows them before a change is answered. */
  followed: () => Promise<void>;
}

export function createPreferences({ ports, policy, followed }: Around): Preferences {
  const { store, announce, notices } = ports;
  // By then the person may want something else, or to share nothing any more.
  const sharing = createSharing(ports, () => void inTurn(hear));
  // What comes from elsewhere is laid over what was saved last, never over what it was before that.
  const inTurn = createOneByOne();
  let known: Settings = DEFAULT_SETTINGS;
  let forced: Partial<Settings> = {};

  const inForce = (settings = known): Settings => ({ ...settings, ...forced });

  /** Pages save what they see: of what is not theirs to choose the person's own choice stays. */
  const chosenIn = (wish: Settings): Settings => {
    const free = Object.entries(wish).filter(([name]) => !Object.hasOwn(forced, name));
    return { ...known, ...Object.fromEntries(free) };
  };

  async function save(seen: Settings): Outcome {
    const wish = chosenIn(seen);
    const isTurnedOn = inForce(wish).synced && !inForce().synced;
    const settings = await allowed(isTurnedOn ? await sharing.joined(wish) : wish);
    if (!(await write(settings))) return fail(ownFailure('not-saved'));
    if (inForce().synced) await sharing.pass(settings);
    return done(null);
  }

  /** Nothing is on that the browser does not let us do, whoever saves it. */
  const allowed = async (settings: Settings): Promise<Settings> =>
    settings.notices && !(await notices.may()) ? { ...settings, notices: false } : settings;

  async function grantChanged(): Promise<void> {
    const next = await allowed(known);
    if (next !== known) await write(next);
  }

  async function write(settings: Settings): Promise<boolean> {
    if (!(await store.save({ settings }))) return false;
    const isTurnedOff = known.notices === true && !settings.notices;
    known = settings;
    announce({ kind: 'settings', settings: inForce() });
    if (isTurnedOff) await notices.giveBack();
    await followed();
    return true;
  }

  function force(): void {
    forced = policy().settings;
    announce({ kind: 'settings', settings: inForce() });
  }

  async function hear(): Promise<void> {
    if (!inForce().synced) return;
    // What could not be passed on is later than what comes in its place.
    if (await sharing.owes()) return sharing.pass(known);
    const next = await sharing.joined(known);
    if (JSON.stringify(next) !== JSON.stringify(known)) await write(next);
  }

  return {
    ready: async () => {
      forced = policy().settings;
      known = (await store.load('settings', SETTINGS)) ?? DEFAULT_SETTINGS;
    },
    current: () => inForce(),
    save: (settings) => inTurn(() => save(settings)),
    force,
    heard: () => inTurn(hear),
    grantChanged: () => inTurn(grantChanged),
  };
}
