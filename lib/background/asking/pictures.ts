import { done, fail } from '../../result';
import { ownFailure } from '../../session/failure';
import type { Picture } from '../../session/kept/picture';
import type { Account, Origin } from '../../session/types';
import { createLatest } from '../known/latest';
import {
  freshAt,
  lookedFor,
  missingHosts,
  pictureAddress,
  pictureHosts,
  toldPictures,
  withoutPicture,
} from '../known/pictures';
import type { Outcome } from '../ports';
import type { Bench } from './bench';
import { createOneByOne } from './one-by-one';

/**
 * Pictures of an app's accounts, where the person wants them. They are looked for when the accounts are read anyway, and
 * each is fetched once and then hardly ever: what a host hears of us says nothing of when somebody looks at a list.
 */
export interface Pictures {
  /** The accounts were read. Nobody waits for what becomes of it. */
  look(accounts: Account[]): void;
  /** The person wants them, from these hosts as well, or not any more. */
  show(wish: { wanted: boolean; hosts: Origin[] }): Outcome;
  /** A host may have been taken back. */
  review(): Promise<void>;
}

export function createPictures({ ledger, effects, pause }: Bench): Pictures {
  const inTurn = createOneByOne();
  let isEnding = false;

  const isOn = (): boolean => ledger.state().app.pictures !== null && !isEnding;

  async function lookAt(accounts: Account[]): Promise<void> {
    if (!isOn()) return;
    const told = toldPictures(ledger.state(), accounts);
    await forget(withoutPicture(ledger.state(), told));
    for (const [key, said] of lookedFor(ledger.state(), told)) {
      const address = pictureAddress(ledger.state(), said);
      await (address === null ? forget([key]) : lookFor(key, address));
    }
  }

  async function lookFor(key: string, address: string): Promise<void> {
    const state = ledger.state();
    const known = state.pictures.get(key);
    const fresh = freshAt(state, address, effects.clock.now());
    if (fresh) return known?.address === address && known.at === fresh.at ? undefined : keep(key, fresh);
    if (!(await mayAsk(address))) return known?.address === address ? undefined : keep(key, unseen(address));
    if (pause.left() > 0) return;
    const loaded = await effects.loadPicture(address);
    // A host that does not answer today leaves what it gave before.
    const image = loaded ?? (known?.address === address ? known.image : null);
    await keep(key, { address, at: effects.clock.now(), image });
  }

  /** A grant that was given for something else is none for this: only what was named for it counts. */
  async function mayAsk(address: string): Promise<boolean> {
    const { origin } = new URL(address);
    return pictureHosts(ledger.state()).includes(origin) && effects.hosts.granted([origin]);
  }

  async function keep(key: string, picture: Picture): Promise<void> {
    if (!isOn()) return;
    await effects.cache.writePicture(ledger.state().app.origin, key, picture);
    if (isOn()) await ledger.change({ pictures: new Map(ledger.state().pictures).set(key, picture) });
  }

  async function forget(keys: string[]): Promise<void> {
    const { app, pictures } = ledger.state();
    if (!keys.some((key) => pictures.has(key))) return;
    await effects.cache.forgetPictures(app.origin, keys);
    const kept = [...ledger.state().pictures].filter(([key]) => !keys.includes(key));
    await ledger.change({ pictures: new Map(kept) });
  }

  async function show({ wanted, hosts }: { wanted: boolean; hosts: Origin[] }): Outcome {
    await ledger.ready();
    return inTurn(() => (wanted ? turnOn(hosts) : turnOff()));
  }

  async function turnOn(named: Origin[]): Outcome {
    const { app } = ledger.state();
    const missing = missingHosts(ledger.state());
    const hosts = [...(app.pictures ?? []), ...named.filter((host) => missing.includes(host))];
    await ledger.change({ app: { ...app, pictures: hosts } });
    return ledger.isSaved('app') ? done(null) : fail(ownFailure('not-saved'));
  }

  /** What was kept goes first: once it is written down that the person wants none, there are none. */
  async function turnOff(): Outcome {
    isEnding = true;
    const isGone = await effects.cache.forgetPictures(ledger.state().app.origin);
    if (isGone) {
      const { app } = ledger.state();
      await ledger.change({ app: { ...app, pictures: null }, pictures: new Map() });
    }
    isEnding = false;
    return isGone && ledger.isSaved('app') ? done(null) : fail(ownFailure('not-saved'));
  }

  async function review(): Promise<void> {
    const { pictures: named } = ledger.state().app;
    if (!named) return;
    const granted = await Promise.all(named.map((host) => effects.hosts.granted([host])));
    const { app } = ledger.state();
    const pictures = named.filter((_, at) => granted[at]);
    if (app.pictures && pictures.length < named.length) await ledger.change({ app: { ...app, pictures } });
  }

  return { look: createLatest(lookAt), show, review };
}

/** Nothing was asked for. */
const unseen = (address: string): Picture => ({ address, at: null, image: null });
