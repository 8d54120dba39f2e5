import { done, fail, type Result } from '../../result';
import { ageOf } from '../../session/age';
import { type Failure, failure } from '../../session/failure';
import { FRESH } from '../../session/limits';
import { isSessionOver } from '../../session/refusal/session-over';
import type { Session } from '../../session/types';
import type { Answer } from '../../wacht/client';
import type { Bench } from './bench';
import { createLastingSession } from './lasting-session';
import { obstacleFor } from './obstacle';
import type { Pictures } from './pictures';
import { createRhythm } from './rhythm';
import { createSettingsReading, type ReadSettings } from './settings-reading';
import { createTaking, type Taking } from './taking';

interface How {
  /** It was counted in the request budget already. */
  counted?: boolean;
  /** Tells no page, because a second step follows at once. */
  quiet?: boolean;
}

/** Reads of one app's session and settings, each of them paced. */
export interface Reading extends Omit<Taking, 'take'> {
  readSettings: ReadSettings;
  /** One read in the app's turn, once the request budget has room; those who ask meanwhile share it. */
  read(): Promise<Result<Session, Failure>>;
  /** The same for who already has the turn, without waiting for room in the request budget. */
  readInTurn(how?: How): Promise<Result<Session, Failure>>;
  /** Why nothing may be changed right now, or null. Whether the browser keeps cookies by now is looked up for that. */
  barrier(): Promise<Failure | null>;
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

export function createReading(bench: Bench, pictures: Pictures): Reading {
  const { ledger, client, token, effects, budget, inTurn } = bench;
  const { clock } = effects;
  let reading: Promise<Result<Session, Failure>> | null = null;
  const rhythm = createRhythm(clock);
  const lasting = createLastingSession(bench);
  const { take, ...claiming } = createTaking(bench, { lookNow: () => void read(), pictures });

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

  async function note(problem: Failure, also: { twoCookies?: boolean } = {}): Promise<void> {
    const obstacle = obstacleFor(problem, clock.now());
    if (obstacle) await ledger.change({ obstacle, ...also });
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
    note,
    notePause,
    ...claiming,
    readSettings: createSettingsReading(bench, notePause),
    isFresh: () => rhythm.isGood() && ageOf(ledger.state().roster.readAt, clock.now()) < FRESH,
    rest: rhythm.rest,
    isPausing: rhythm.isPausing,
    forgive: rhythm.forgive,
  };
}

/** Of what never left the server has nothing to recover from. */
export const wasSent = ({ kind }: Failure): boolean =>
  kind !== 'permission' && kind !== 'paused' && kind !== 'aborted' && kind !== 'own';
