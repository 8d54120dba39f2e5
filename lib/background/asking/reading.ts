import { done, fail, type Result } from '../../result';
import { ageOf } from '../../session/age';
import { type Failure, failure, type OwnReason } from '../../session/failure';
import { DEFAULT_PAUSE, FRESH } from '../../session/limits';
import { isSessionOver } from '../../session/refusal/session-over';
import { inSlices, lightly } from '../../session/slices';
import type { Session } from '../../session/types';
import type { Obstacle } from '../../session/view';
import type { Answer, Reply } from '../../wacht/client';
import { adopt } from '../known/adopting';
import { outsideChangeIn } from '../known/notice';
import type { Roster } from '../known/records';
import { entryOf } from '../known/roster';
import { stillSaid } from '../known/works';
import type { Bench } from './bench';
import { type Claim, withClaims } from './claims';
import { createLastingSession } from './lasting-session';
import { forgetPageNotes } from './page-notes';
import { createRhythm } from './rhythm';

const SETTINGS_FRESH = 600_000;
const SHOWN_FOR_LONG = 60_000;

interface How {
  /** It was counted in the request budget already. */
  counted?: boolean;
  /** Tells no page, because a second step follows at once. */
  quiet?: boolean;
}

/**
 * What a read gives is the server's own word. Our claims are laid over what the pages are told; they judge no later
 * change.
 */
export interface Reading {
  /** One read in the app's turn, once the request budget has room; those who ask meanwhile share it. */
  read(): Promise<Result<Session, Failure>>;
  /** The same for who already has the turn, without waiting for room in the request budget. */
  readInTurn(how?: How): Promise<Result<Session, Failure>>;
  /** Why nothing may be changed right now, or null. Whether the browser keeps cookies by now is looked up for that. */
  barrier(): Promise<Failure | null>;
  /** Lets a successful mutation stand against stale reads. */
  claim(claim: Claim): void;
  /** Something is sent that may move the pointer: who was made active before says nothing any more. */
  releasePointer(): void;
  /** Deployment settings, read again when they are old and the app stays on screen. */
  readSettings(how: { force: boolean }): Promise<void>;
  /** Whether what was read last is good enough for a page that opens (law L10). */
  isFresh(): boolean;
  /** How long a read that nobody asked for has to wait, in milliseconds (rule ER-4). */
  rest(): number;
  /** Whether that is because the server fails. */
  isPausing(): boolean;
  /** A person asks: failures so far count no more. */
  forgive(): void;
  /** What the rest of the worker must know of a failure: pauses, missing permission. */
  note(problem: Failure): Promise<void>;
  /** The same for questions beside the session: only a pause concerns the whole app (rule ER-2). */
  notePause(problem: Failure): Promise<void>;
}

export function createReading(bench: Bench): Reading {
  const { ledger, client, token, effects, budget, pause, inTurn } = bench;
  const { clock } = effects;
  let reading: Promise<Result<Session, Failure>> | null = null;
  let claims: Claim[] = [];
  const rhythm = createRhythm(clock);
  const settingsRhythm = createRhythm(clock);
  let callOff = (): void => {};
  const lasting = createLastingSession(bench);

  function read(): Promise<Result<Session, Failure>> {
    reading ??= readWhenThereIsRoom().finally(() => {
      reading = null;
    });
    return reading;
  }

  /** Waits before it takes the turn, so that a person's click need not wait behind it. */
  async function readWhenThereIsRoom(): Promise<Result<Session, Failure>> {
    await budget.room();
    return inTurn(() => readInTurn({ counted: true }));
  }

  async function readInTurn(how: How = {}): Promise<Result<Session, Failure>> {
    if (effects.closed()) return fail(failure('aborted'));
    if (!how.counted) budget.count();
    const given = await readTwiceIfRefused();
    if (given.ok || wasSent(given.problem)) rhythm.answered(given.ok);
    const reply = await lasting(given);
    // A token of our own is sent without cookies.
    const twoCookies = token === null && (await effects.cookies.areTwo(ledger.state().app.origin));
    if (reply.ok) await take(reply.value, { quiet: how.quiet ?? false, twoCookies });
    else await note(reply.problem, { twoCookies });
    return reply.ok ? done(reply.value.value) : reply;
  }

  /** A session that the server refuses is read once more. */
  async function readTwiceIfRefused(): Answer<Session> {
    const reply = await client.session();
    if (reply.ok || !isSessionOver(reply.problem)) return reply;
    budget.count();
    return token ? token.readAgain(client.session) : client.session();
  }

  async function take(
    { value, serverTime }: Reply<Session>,
    { quiet, twoCookies }: { quiet: boolean; twoCookies: boolean },
  ): Promise<void> {
    await token?.confirmed(value.id);
    const ticks = clock.ticks();
    const judged = withClaims(value, claims, ticks);
    claims = judged.claims;
    const told = lightly(value.accounts, ({ signInId, identifiers }) => [signInId, identifiers] as const);
    const identifiers = new Map(await inSlices(told, effects.breathe));
    const { before, roster } = await adopted(judged.session);
    const { works, journal } = ledger.state();
    // What a journal tells of is looked at when that is planned.
    if (judged.lookAgainAt !== null && !journal) lookAgain(judged.lookAgainAt - ticks);
    const { attempts } = value;
    const serverAhead = serverTime === null ? (ledger.state().serverAhead ?? 0) : serverTime - ticks;
    await ledger.change(
      {
        roster,
        attempts,
        identifiers,
        serverAhead,
        obstacle: null,
        outsideChange: outsideChangeIn(ledger.state(), roster),
        twoCookies,
        works: stillSaid(works, { before, after: roster, now: ticks }),
      },
      // Until who was active is put back nobody may be active; no page should see that (rule FR-3).
      { quiet: quiet || journal?.restores != null },
    );
  }

  /** A label may be forgotten meanwhile, or a mark: that must not come back, so that it is the last thing waited for. */
  async function adopted(session: Session): Promise<{ before: Roster; roster: Roster }> {
    const { roster: before, journal } = ledger.state();
    const roster = await inSlices(adopt(before, session, clock.now()), effects.breathe);
    // An open journal may be about a change that nobody has seen yet.
    if (journal || placeOf(before) !== placeOf(roster)) await forgetPageNotes(bench);
    return ledger.state().roster === before ? { before, roster } : adopted(session);
  }

  function lookAgain(ms: number): void {
    callOff();
    callOff = clock.after(ms, () => (pause.left() > 0 ? lookAgain(pause.left()) : void read()));
  }

  async function note(problem: Failure, also: { twoCookies?: boolean } = {}): Promise<void> {
    const obstacle = obstacleFor(problem, clock.now());
    if (obstacle) await ledger.change({ obstacle, ...also });
  }

  async function readSettings({ force }: { force: boolean }): Promise<void> {
    const { deploymentReadAt, roster } = ledger.state();
    const isOld = ageOf(deploymentReadAt, clock.now()) >= SETTINGS_FRESH && settingsRhythm.rest() === 0;
    const onScreen = ageOf(roster.readAt, clock.now()) < SHOWN_FOR_LONG;
    if (!force && !(isOld && onScreen)) return;
    if (force) budget.count();
    if (!force) await budget.room();
    const reply = await inTurn(() => client.deployment());
    settingsRhythm.answered(reply.ok);
    if (!reply.ok) return notePause(reply.problem);
    const deployment = reply.value.value;
    const { app } = ledger.state();
    await effects.cache.writeDeployment(app.origin, clock.now(), deployment);
    await ledger.change({
      told: deployment,
      deploymentReadAt: clock.now(),
      app: deployment.name === app.name ? app : { ...app, name: deployment.name },
    });
    await bench.claimed();
  }

  async function notePause(problem: Failure): Promise<void> {
    if (problem.status === 429 || problem.kind === 'paused') await note(problem);
  }

  async function barrier(): Promise<Failure | null> {
    const barred = await bench.barrier();
    if (barred || !isBlocked()) return barred;
    // A person waits for it. The first look may be given the session that the second one finds again.
    const look = () => inTurn(() => readInTurn());
    const first = await look();
    const second = first.ok ? first : await look();
    return second.ok ? null : second.problem;
  }

  const isBlocked = (): boolean => ledger.state().obstacle?.kind === 'no-cookies';

  return {
    barrier,
    read,
    readInTurn,
    note: (problem) => note(problem),
    notePause,
    readSettings,
    isFresh: () => rhythm.isGood() && ageOf(ledger.state().roster.readAt, clock.now()) < FRESH,
    rest: rhythm.rest,
    isPausing: rhythm.isPausing,
    forgive: rhythm.forgive,
    claim: (claim) => {
      claims = [...claims, claim];
    },
    releasePointer: () => {
      claims = claims.filter(({ pointer }) => !pointer);
    },
  };
}

/** Who is active, and where they work. */
const placeOf = (roster: Roster): string =>
  `${roster.activeId} ${entryOf(roster, roster.activeId)?.membershipId ?? ''}`;

const isObstacle = (own: OwnReason): own is 'not-opened' | 'no-cookies' | 'not-saved' =>
  own === 'not-opened' || own === 'no-cookies' || own === 'not-saved';

/** What keeps the app from being confirmed or changed after this failure, or null when nothing does. */
export function obstacleFor(problem: Failure, now: number): Obstacle | null {
  if (problem.kind === 'permission') return { kind: 'permission' };
  if (problem.kind === 'own') return isObstacle(problem.own) ? { kind: problem.own } : null;
  if (problem.kind === 'superseded' || problem.kind === 'aborted') return null;
  if (problem.status === 429 || problem.kind === 'paused')
    return { kind: 'throttled', until: now + (problem.retryAfterMs ?? DEFAULT_PAUSE) };
  if (isSessionOver(problem)) return { kind: 'refused' };
  return { kind: 'unreachable', failure: problem };
}

/** Of what never left the server has nothing to recover from. */
export const wasSent = ({ kind }: Failure): boolean =>
  kind !== 'permission' && kind !== 'paused' && kind !== 'aborted' && kind !== 'own';
