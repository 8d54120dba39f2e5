import { fail } from '../../result';
import { ownFailure } from '../../session/failure';
import { untilDone } from '../../session/once';
import { isAllowed, NO_POLICY, type Policy, type PolicyView } from '../../session/settings/policy';
import type { Settings } from '../../session/settings/settings';
import type { Origin } from '../../session/types';
import type { CheckedPorts } from '../known/record-store';
import type { AppRecord } from '../known/records';
import { POLICY } from '../known/shapes';
import type { Outcome } from '../ports';
import { readPolicy } from './policy-shape';

/** What the administrator has set. */
export interface Policies {
  /** What is set now; or what was when it last said so, where the browser takes its time. */
  ready(): Promise<void>;
  current(): Policy;
  /** Reads it once more; false where it is as it was. */
  again(): Promise<boolean>;
  /** The apps that may be. The others are left alone: nothing of them is asked or forgotten. */
  admitted(apps: AppRecord[]): AppRecord[];
  /** Those others. */
  barred(): Origin[];
  /** Those of them that may be by now. */
  readmitted(): AppRecord[];
  /** Does it, unless this host may not be connected: then nothing is sent to it. */
  guard<Value>(origin: Origin, task: () => Outcome<Value>): Outcome<Value>;
  told(connected: Origin[]): PolicyView;
}

interface Around {
  ports: CheckedPorts;
  /** The browser says only now what is set. */
  late(): void;
}

/**
 * Milliseconds. A browser that runs answers at once. Chrome that was just started takes three to eight seconds, and
 * longer while pages load: https://github.com/ghostery/ghostery-extension/issues/3367
 */
const PATIENCE = 100;

const RECORD = 'policy';

export function createPolicies({ ports: { managed, store, clock }, late }: Around): Policies {
  let known: Policy = NO_POLICY;
  let kept: object | null = null;
  const barred = new Map<Origin, AppRecord>();

  const ready = untilDone(read);

  async function read(): Promise<void> {
    const said = managed();
    kept = await store.load(RECORD, POLICY);
    if (await isSoon(said)) return take(await said);
    known = readPolicy(kept);
    void said.then(late);
  }

  const isSoon = (said: Promise<unknown>): Promise<boolean> =>
    new Promise((resolve) => {
      const callOff = clock.after(PATIENCE, () => resolve(false));
      void said.then(callOff).then(() => resolve(true));
    });

  async function take(said: unknown): Promise<void> {
    const set: object = Object(said);
    known = readPolicy(set);
    if (JSON.stringify(set) === JSON.stringify(kept)) return;
    if (await store.save({ [RECORD]: set })) kept = set;
  }

  async function again(): Promise<boolean> {
    const before = JSON.stringify(known);
    await take(await managed());
    return JSON.stringify(known) !== before;
  }

  function admitted(apps: AppRecord[]): AppRecord[] {
    for (const app of apps) if (!isAllowed(known, app.origin)) barred.set(app.origin, app);
    return apps.filter(({ origin }) => !barred.has(origin));
  }

  function readmitted(): AppRecord[] {
    const apps = [...barred.values()].filter(({ origin }) => isAllowed(known, origin));
    for (const { origin } of apps) barred.delete(origin);
    return apps;
  }

  async function guard<Value>(origin: Origin, task: () => Outcome<Value>): Outcome<Value> {
    await ready();
    return isAllowed(known, origin) ? task() : fail(ownFailure('not-allowed'));
  }

  function told(connected: Origin[]): PolicyView {
    const { settings, offered, ...rest } = known;
    const isNew = (origin: Origin) => isAllowed(known, origin) && !connected.includes(origin);
    return {
      ...rest,
      forced: Object.keys(settings) as (keyof Settings)[],
      offered: offered.filter(isNew),
      barred: [...barred.keys()],
    };
  }

  return {
    ready,
    current: () => known,
    again,
    admitted,
    barred: () => [...barred.keys()],
    readmitted,
    guard,
    told,
  };
}
