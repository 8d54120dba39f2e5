import { expect } from '../story';
import { until } from '../until';
import type { Ground } from './ground';
import { type Click, expectEachWishOnce, expectOneAtATime, told } from './laws';
import { explains, readPopup } from './said';
import { activeName, asked, inFlight, lastEndedAt, lastOutside, lastToldAt, nameOf } from './truth';

export interface Judge {
  /** Notes that a person has clicked on somebody's row, and when that began. */
  clicked(name: string, from: number): void;
  /** Notes anything else for the diary. */
  happened(what: string): void;
  /** What the popup says now is no lie. */
  sayings(): Promise<void>;
  /** Every wish comes to an end (L11), and what is said then is no lie. */
  settles(): Promise<void>;
  /** With nothing in the way the truth is shown, confirmed. */
  showsTruth(): Promise<void>;
  /** The requests of the whole round keep the laws. */
  requests(): void;
  diary(): string;
}

/** How long a page may take to hear what the worker has just been told. */
const NEWS_TIME = 1000;
/** The law says 25 s; the rest is for a busy machine. */
const SETTLED_WITHIN = 40_000;
/** An open page looks every thirty seconds. */
const TRUE_WITHIN = 60_000;

export function judgeOf(ground: Ground, since: number): Judge {
  const { world, app } = ground;
  const clicks: Click[] = [];
  const people = new Map<string, string | null>();
  const events: { at: number; what: string }[] = [];
  const log = () => asked(world, app, since);
  const happened = (what: string) => events.push({ at: world.server.now(), what });
  const isQuiet = () => !inFlight(log()) && world.server.now() - lastEndedAt(log()) > NEWS_TIME;
  /** Whether nobody else has changed who is active since the switcher was last told. */
  const isTold = () => lastToldAt(log()) > lastOutside(world, app);

  // Ids of sign-ins change when people sign in anew.
  function notePeople(): void {
    for (const id of app.control.sessions())
      for (const { id: signInId, userId } of app.control.session(id).signIns)
        people.set(signInId, nameOf(app.people, userId));
  }

  async function sayings(): Promise<void> {
    notePeople();
    if (!isQuiet() || !isTold()) return;
    const truth = activeName(app);
    const said = await readPopup(ground);
    if (said === null || said.confirmed === null || said.isBusy) return;
    if (isQuiet() && truth === activeName(app))
      expect(said.confirmed, `the popup says: ${said.text}`).toBe(truth);
  }

  /** The last wish has come true, or the popup says why not (law L5); what somebody else did since is no wish. */
  async function lastWish(): Promise<void> {
    const wish = clicks.at(-1);
    if (!wish || lastOutside(world, app) >= wish.from) return;
    const said = await readPopup(ground);
    const kept = activeName(app) === wish.name || said === null || explains(said, wish.name);
    expect(
      kept,
      `${wish.name} was wished, ${activeName(app)} is active, and the popup says: ${said?.text}`,
    ).toBe(true);
  }

  const instead = (wanted: string) => async () =>
    `${wanted}; the popup says: ${(await readPopup(ground))?.text}`;

  return {
    clicked: (name, from) => {
      clicks.push({ name, from, by: world.server.now() });
    },
    happened,
    sayings,
    settles: async () => {
      const isSettled = async () => (await readPopup(ground))?.isBusy === false && !inFlight(log());
      await until(isSettled, { within: SETTLED_WITHIN, instead: instead('something does not settle (L11)') });
      await lastWish();
      await sayings();
    },
    showsTruth: async () => {
      const isShown = async () => (await readPopup(ground))?.confirmed === activeName(app);
      await until(isShown, { within: TRUE_WITHIN, instead: instead(`${activeName(app)} is active`) });
      await sayings();
    },
    requests: () => {
      expectOneAtATime(log());
      expectEachWishOnce(log(), { people, clicks });
    },
    diary: () =>
      [...events, ...log().map((request) => ({ at: request.at, what: told(request) }))]
        .toSorted((one, other) => one.at - other.at)
        .map(({ at, what }) => `${at - since} ms  ${what}`)
        .join('\n'),
  };
}
