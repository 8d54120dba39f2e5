import { ageOf } from '../../session/age';
import type { EndName } from '../../session/kept/notice';
import type { Origin } from '../../session/types';
import { createOneByOne } from '../asking/one-by-one';
import type { AppState } from '../known/app-state';
import type { CheckedPorts } from '../known/record-store';
import type { Roster } from '../known/records';
import type { Owner } from '../owner';
import { cameIn, hasMoment, isSo, nextMoment, type Watch, withEndsKnown } from './ends';

/**
 * Looks in time at accounts that are about to end: by one alarm, for the earliest moment that matters. What it tells is
 * taken back once it is so no more.
 */
export interface Health {
  /** Every app is loaded: before, what others wait for would be lost. */
  open(): void;
  /** An account may end at another time than before, or is no more. */
  plan(): void;
  /** An account, or a whole app, may be another than was told. */
  tidy(): void;
  /** The alarm has rung, or the browser has begun anew: asks each app of which such a moment has come. */
  ring(): Promise<void>;
}

interface Around {
  ports: Pick<CheckedPorts, 'alarms' | 'clock' | 'notices'>;
  owners: ReadonlyMap<Origin, Owner>;
  /** Whether the person wants to be told of every account, and not by the icon alone. */
  wantsNotices(): boolean;
  /** What shows how long an account still lasts looks at that anew. */
  show(): Promise<void>;
}

const ALARM = 'health';

const JUST_READ = 60_000;

export function createHealth({ ports, owners, wantsNotices, show }: Around): Health {
  const { alarms, clock, notices } = ports;
  // A browser that begins rings what it missed as well: the second finds what the first has looked at.
  const inTurn = createOneByOne();
  /** Undefined until this worker has planned anything: what an earlier one did may be over. */
  let planned: number | null | undefined;
  let isOpen = false;
  let told: EndName[] = [];

  function open(): void {
    isOpen = true;
    plan();
    void recall();
  }

  /** What an earlier worker has told may be over. */
  async function recall(): Promise<void> {
    if (wantsNotices()) told.push(...(await notices.shown()));
    tidy();
  }

  function tidy(): void {
    const over = told.filter((each) => !stands(each));
    told = told.filter((each) => !over.includes(each));
    for (const each of over) void notices.clear(each);
  }

  function stands(each: EndName): boolean {
    const ledger = owners.get(each.origin)?.ledger;
    return ledger !== undefined && isSo(ledger.state().roster, each, clock.now());
  }

  function plan(): void {
    if (!isOpen) return;
    const next = earliest();
    if (next === planned) return;
    planned = next;
    void (next === null ? alarms.clear(ALARM) : alarms.set(ALARM, next));
  }

  const watch = (): Watch => ({ all: wantsNotices(), now: clock.now() });

  function earliest(): number | null {
    const moments = [...owners.values()].flatMap(
      ({ ledger }) => nextMoment(ledger.state().roster, watch()) ?? [],
    );
    return moments.length === 0 ? null : Math.min(...moments);
  }

  async function ring(): Promise<void> {
    const due = [...owners.values()].filter(({ ledger }) => hasMoment(ledger.state().roster, watch()));
    if (due.length > 0) planned = undefined;
    await Promise.allSettled(due.map(look));
    await show();
    plan();
  }

  async function look(owner: Owner): Promise<void> {
    const { ledger } = owner;
    const read = await owner.refresh({ byItself: true });
    if (!read.ok || !wasRead(ledger.state().roster)) return;
    if (wantsNotices()) await tell(ledger.state());
    await ledger.change({ roster: withEndsKnown(ledger.state().roster, watch()) });
  }

  /** A refresh that waits for something has asked nobody. */
  const wasRead = ({ readAt }: Roster): boolean => ageOf(readAt, clock.now()) < JUST_READ;

  async function tell({ app, called, roster }: AppState): Promise<void> {
    const came = cameIn(roster, watch());
    for (const kind of ['ending', 'ended'] as const) {
      const [first] = came[kind];
      if (!first) continue;
      const name = { kind, origin: app.origin, key: first.key };
      told.push(name);
      await notices.show({ ...name, app: called, count: came[kind].length });
    }
  }

  return { open, plan, tidy, ring: () => inTurn(ring) };
}
