import { fail } from '../../result';
import { ownFailure } from '../../session/failure';
import { untilDone } from '../../session/once';
import { isAllowed, NO_POLICY, type Policy, type PolicyView } from '../../session/settings/policy';
import type { Origin } from '../../session/types';
import type { Settings } from '../../session/view';
import type { AppRecord } from '../known/records';
import type { Outcome, Ports } from '../ports';
import { readPolicy } from './policy-shape';

/** What the administrator has set. */
export interface Policies {
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

export function createPolicies({ managed }: Pick<Ports, 'managed'>): Policies {
  let known: Policy = NO_POLICY;
  const barred = new Map<Origin, AppRecord>();

  const ready = untilDone(read);

  async function read(): Promise<void> {
    known = readPolicy(await managed());
  }

  async function again(): Promise<boolean> {
    const before = JSON.stringify(known);
    await read();
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
