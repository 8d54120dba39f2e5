import type { Origin } from '../../session/types';
import type { Clock } from '../ports';

/** What all apps did lately of something that they share. */
export interface FairLog {
  add(origin: Origin): void;
  /** When, as one app has to reckon with it, the oldest first: of each other app no more than its share. */
  seenBy(origin: Origin): number[];
}

/** Apps are strangers: what one does beyond its share, by its server's doing, is no reason for another to wait (law L14). */
export function createFairLog(
  clock: Pick<Clock, 'ticks'>,
  { span, share }: { span: number; share: number },
): FairLog {
  const all = new Map<Origin, number[]>();

  function recent(origin: Origin): number[] {
    const lately = (all.get(origin) ?? []).filter((at) => at > clock.ticks() - span);
    all.set(origin, lately);
    return lately;
  }

  return {
    add: (origin) => void all.set(origin, [...recent(origin), clock.ticks()]),
    seenBy: (origin) =>
      [...all.keys()]
        .flatMap((each) => (each === origin ? recent(each) : recent(each).slice(-share)))
        .toSorted((one, other) => one - other),
  };
}
