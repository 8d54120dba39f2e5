import type { Settings } from '../../session/settings/settings';
import type { CheckedPorts } from '../known/record-store';
import { SETTINGS, UNSHARED } from '../known/shapes';

/** Settings that go to the person's other browsers by the browser's own sync: no app, nobody, and nothing that is kept. */
export interface Sharing {
  /** With what another browser has shared in place of the same. */
  joined(settings: Settings): Promise<Settings>;
  /** Passes them on. What the browser does not take now it is given again later. */
  pass(settings: Settings): Promise<void>;
  /** Something was not passed on yet. */
  owes(): Promise<boolean>;
}

const sharedOf = ({ theme, afterSwitch, closeAfterSwitch, order = 'own' }: Settings) => ({
  theme,
  afterSwitch,
  closeAfterSwitch,
  order,
});

/** Browsers take so many changes a minute. */
const AGAIN_AFTER = 70_000;

const RECORD = 'unshared';

export function createSharing({ store, synced, clock }: CheckedPorts, again: () => void): Sharing {
  let callOff = (): void => undefined;

  async function joined(settings: Settings): Promise<Settings> {
    const theirs = SETTINGS.read({ ...settings, ...Object(await synced.load()) }) ?? settings;
    return { ...settings, ...sharedOf(theirs) };
  }

  async function pass(settings: Settings): Promise<void> {
    callOff();
    const ours = sharedOf(settings);
    if (JSON.stringify(ours) === JSON.stringify(await synced.load())) return settle();
    if (await synced.save(ours)) return settle();
    // A worker that ends meanwhile leaves it to the next change, here or elsewhere.
    if (!(await owes())) await store.save({ [RECORD]: true });
    callOff = clock.after(AGAIN_AFTER, again);
  }

  const owes = async (): Promise<boolean> => (await store.load(RECORD, UNSHARED)) === true;

  async function settle(): Promise<void> {
    if (await owes()) await store.save({ [RECORD]: undefined });
  }

  return { joined, pass, owes };
}
