import { ageOf } from '../../session/age';
import type { Failure } from '../../session/failure';
import { isOutlived, type Standing } from '../../session/outlived';
import { type Jar, jarOf, type Row, type RowWork } from '../../session/view';
import type { AppRecord, Journal, Roster } from './records';
import { entryOf } from './roster';

/** What is being done with a row, and since when. */
export interface Work {
  work: RowWork;
  at: number;
  /** No deed of this worker ends it: the journal says what became of it. */
  left?: true;
}

/** Of what an earlier worker painted, what this one goes on with. */
export interface LeftPaint {
  app: { jar: Jar };
  revision: number;
  rows: (Pick<Row, 'key'> & { work: Pick<RowWork, 'kind'> | null })[];
}

/** A place that somebody wanted to work in, as far as it is known. */
export const notOpened = (problem: Failure, place: Journal['place']): RowWork => ({
  kind: 'failed',
  wish: 'move',
  failure: problem,
  ...(place && { membershipId: place.membershipId }),
  ...(place?.name != null && { place: place.name }),
});

export type Works = ReadonlyMap<string, Work>;

export function withWork(works: Works, key: string, work: Work | null): Map<string, Work> {
  const next = new Map(works);
  if (work) next.set(key, work);
  if (!work) next.delete(key);
  return next;
}

/** A failure was read long ago; a page that opens later should not show it. */
const SAID_FOR = 60_000;

/** What a read leaves of what was said about rows: no failure that is old, or that the read itself disproves. */
export function stillSaid(
  works: Works,
  { before, after, now }: { before: Roster; after: Roster; now: number },
): Works {
  const isOver = ([key, { work, at }]: [string, Work]): boolean => {
    const stood = standingOf(before, key);
    const stands = standingOf(after, key);
    if (work.kind === 'kept') return !stands?.isLive;
    return work.kind === 'failed' && (ageOf(at, now) >= SAID_FOR || isOutlived(work.wish, stood, stands));
  };
  return new Map([...works].filter((each) => !isOver(each)));
}

function standingOf({ entries, activeId }: Roster, key: string): Standing | null {
  const entry = entries.find((each) => each.key === key);
  if (!entry) return null;
  const { signInId, membershipId } = entry;
  return { isLive: signInId !== null, isActive: signInId === activeId, membershipId };
}

interface Kept {
  app: AppRecord;
  journal: Journal | null;
  roster: Roster;
}

/** What an earlier worker was doing with rows: a sign-out that was still waiting did not happen. */
export function leftWorks(painted: LeftPaint | null, { app, journal, roster }: Kept): Map<string, Work> {
  // The other session of a linked app has rows of its own, of the same people perhaps.
  const rows = painted?.app.jar === jarOf(app) ? painted.rows : [];
  const kept = rows.filter(({ work }) => work?.kind === 'leaving' || work?.kind === 'kept');
  const works = new Map<string, Work>(kept.map((row) => [row.key, { work: { kind: 'kept' }, at: 0 }]));
  const kind = journal && WORK_OF[journal.kind];
  const target = journal && entryOf(roster, journal.target);
  if (!kind || !target) return works;
  return withWork(works, target.key, {
    work: { kind, since: journal.sentAt },
    at: journal.sentAt,
    left: true,
  });
}

/** How a row shows a change that may have been sent; what is missing here is no row's work. */
const WORK_OF: Partial<Record<Journal['kind'], 'switching' | 'signing-out' | 'moving'>> = {
  move: 'moving',
  switch: 'switching',
  'sign-out': 'signing-out',
};
