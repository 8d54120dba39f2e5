import { inSlices, lightly } from '../../session/slices';
import type { Session } from '../../session/types';
import type { Reply } from '../../wacht/client';
import { adopt } from '../known/adopting';
import { withSeenNames } from '../known/memberships';
import { outsideChangeIn } from '../known/notice';
import type { Roster } from '../known/records';
import { entryOf } from '../known/roster';
import { stillSaid } from '../known/works';
import type { Bench } from './bench';
import { type Claim, withClaims } from './claims';
import { forgetPageNotes } from './page-notes';
import type { Pictures } from './pictures';

interface How {
  /** Tells no page, because a second step follows at once. */
  quiet: boolean;
  /** The browser sends two session cookies of one name. */
  twoCookies: boolean;
}

/**
 * How what was read becomes what is known. It is the server's own word: our claims are laid over what the pages are
 * told, and judge no later change.
 */
export interface Taking {
  take(reply: Reply<Session>, how: How): Promise<void>;
  /** Lets a successful mutation stand against stale reads. */
  claim(claim: Claim): void;
  /** Something is sent that may move the pointer: who was made active before says nothing any more. */
  releasePointer(): void;
}

export function createTaking(
  bench: Bench,
  { lookNow, pictures }: { lookNow: () => void; pictures: Pictures },
): Taking {
  const { ledger, token, effects, pause } = bench;
  const { clock } = effects;
  let claims: Claim[] = [];
  let callOff = (): void => {};

  async function take({ value, serverTime }: Reply<Session>, { quiet, twoCookies }: How): Promise<void> {
    await token?.confirmed(value.id);
    const ticks = clock.ticks();
    const judged = withClaims(value, claims, ticks);
    claims = judged.claims;
    const identifiers = await identifiersIn(value);
    const { before, roster } = await adopted(judged.session);
    const { works, journal, serverAhead } = ledger.state();
    // What a journal tells of is looked at when that is planned.
    if (judged.lookAgainAt !== null && !journal) lookAgain(judged.lookAgainAt - ticks);
    await ledger.change(
      {
        roster: { ...roster, ahead: serverTime === null ? before.ahead : serverTime - clock.now() },
        attempts: value.attempts,
        identifiers,
        serverAhead: serverTime === null ? (serverAhead ?? 0) : serverTime - ticks,
        obstacle: null,
        outsideChange: outsideChangeIn(ledger.state(), roster),
        twoCookies,
        works: stillSaid(works, { before, after: roster, now: ticks }),
      },
      // Until who was active is put back nobody may be active; no page should see that (rule FR-3).
      { quiet: quiet || journal?.restores != null },
    );
    bench.read();
    if (ledger.state().app.pictures) pictures.look(value.accounts);
  }

  async function identifiersIn({ accounts }: Session): Promise<ReadonlyMap<string, string[]>> {
    const told = lightly(accounts, (each) => [each.signInId, each.identifiers] as const);
    return new Map(await inSlices(told, effects.breathe));
  }

  /** A label may be forgotten meanwhile, or a mark: that must not come back, so that it is the last thing waited for. */
  async function adopted(session: Session): Promise<{ before: Roster; roster: Roster }> {
    const { roster: before, journal, places } = ledger.state();
    const adopting = await inSlices(adopt(before, session, clock.now()), effects.breathe);
    const roster = places.length > 0 ? withSeenNames({ roster: adopting, places }) : adopting;
    // An open journal may be about a change that nobody has seen yet.
    if (journal || placeOf(before) !== placeOf(roster)) await forgetPageNotes(bench);
    return ledger.state().roster === before ? { before, roster } : adopted(session);
  }

  function lookAgain(ms: number): void {
    callOff();
    callOff = clock.after(ms, () => (pause.left() > 0 ? lookAgain(pause.left()) : lookNow()));
  }

  return {
    take,
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
