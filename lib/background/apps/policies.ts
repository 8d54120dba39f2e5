import { fail } from '../../result';
import { ownFailure } from '../../session/failure';
import { untilDone } from '../../session/once';
import { isAllowed, NO_POLICY, type Policy, type PolicyView } from '../../session/settings/policy';
import type { Origin } from '../../session/types';
import type { Settings } from '../../session/view';
import type { CheckedPorts } from '../known/record-store';
import type { AppRecord } from '../known/records';
import type { Outcome } from '../ports';
import { readPolicy } from './policy-shape';

/** What the administrator has set, as it was when this worker began: a change of it is taken up by the next one. */
export interface Policies {
  ready(): Promise<void>;
  current(): Policy;
  /** The connected apps that may be, as they may be. The others are left alone: nothing of them is asked or forgotten. */
  admitted(apps: AppRecord[]): AppRecord[];
  /** Those others. */
  barred(): Origin[];
  /** Does it, unless this host may not be connected: then nothing is sent to it. */
  guard<Value>(origin: Origin, task: () => Outcome<Value>): Outcome<Value>;
  /** Removes what was kept before it was set that nothing of the kind is. */
  tidy(origins: Origin[]): Promise<void>;
  told(connected: Origin[]): PolicyView;
}

export function createPolicies({ managed, cache }: Pick<CheckedPorts, 'managed' | 'cache'>): Policies {
  let known: Policy = NO_POLICY;
  let barred: Origin[] = [];

  const ready = untilDone(async () => {
    known = readPolicy(await managed());
  });

  function admitted(apps: AppRecord[]): AppRecord[] {
    barred = apps.map(({ origin }) => origin).filter((origin) => !isAllowed(known, origin));
    const stay = apps.filter(({ origin }) => !barred.includes(origin));
    return known.noPictures ? stay.map((app) => ({ ...app, pictures: null })) : stay;
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
      barred,
    };
  }

  return {
    ready,
    current: () => known,
    admitted,
    barred: () => barred,
    guard,
    tidy: async (origins) => {
      if (known.noPictures) for (const origin of origins) await cache.forgetPictures(origin);
    },
    told,
  };
}
