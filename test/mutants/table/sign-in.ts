import type { Mutant } from '../mutant';

/** A sign-in: whom it waits for, and for how long; what it proves. */
export const SIGN_IN: Mutant[] = [
  {
    name: 'a mailed link is watched for ever',
    file: 'lib/background/flow/watching.ts',
    from: ' && ageOf(flow.startedAt, clock.ticks()) < LOOK_FOR',
    to: '',
    tests: ['lib/background/flow/mailed-link.test.ts'],
  },
  {
    name: 'a tab is watched for ever',
    file: 'lib/background/flow/returning.ts',
    from: "if (ageOf(tab.since, clock.ticks()) >= LOOK_FOR) return 'expired';",
    to: '',
    tests: ['lib/background/flow/elsewhere.test.ts'],
  },
  {
    name: 'of two fresh sign-ins the wrong one: the attempt’s user is ignored',
    file: 'lib/background/known/newcomer.ts',
    from: 'if (named !== null) return',
    to: 'if (named === null) return',
    tests: ['lib/background/flow/own-account.test.ts'],
  },
  {
    name: 'of two fresh sign-ins the wrong one: the first instead of the active one',
    file: 'lib/background/known/newcomer.ts',
    from: 'fresh.find(({ signInId }) => signInId === roster.activeId) ?? fresh[0]',
    to: 'fresh[0]',
    tests: ['lib/background/flow/own-account.test.ts'],
  },
  {
    name: 'of two fresh sign-ins the wrong one: there is no time limit',
    file: 'lib/background/known/newcomer.ts',
    from: '> LOOK_FOR + CLOCK_SLACK',
    to: '> LOOK_FOR * CLOCK_SLACK',
    tests: ['lib/background/flow/own-account.test.ts'],
  },
  {
    name: 'whoever is in another session is taken for the new account',
    file: 'lib/background/known/newcomer.ts',
    from: ' || roster.sessionId !== flow.sessionId',
    to: '',
    tests: ['lib/background/flow/own-account.test.ts'],
  },
  {
    name: 'whoever comes while a form is only open is taken for the new account',
    file: 'lib/background/known/newcomer.ts',
    from: "flow.standing.at === 'tab' || askedOf(flow) !== null",
    to: "flow.standing.at !== 'over'",
    tests: ['lib/background/flow/own-account.test.ts'],
  },
  {
    name: 'a refused proof of work is sent again as it is',
    file: 'entrypoints/options/sign-in/deeds/challenge.ts',
    from: 'challenge = null;\n  const answer',
    to: 'solving = null;\n  const answer',
    tests: ['entrypoints/options/sign-in/deeds/challenge.test.ts'],
  },
  {
    name: 'a proof of work that was refused twice is kept',
    file: 'entrypoints/options/sign-in/deeds/challenge.ts',
    from: 'challenge = null;\n  if (!isOver(work))',
    to: 'solving = null;\n  if (!isOver(work))',
    tests: ['entrypoints/options/sign-in/deeds/challenge.test.ts'],
  },
  {
    name: 'a proof of work is taken along into the next flow',
    file: 'entrypoints/options/sign-in/deeds/start-deeds.ts',
    from: 'desk.pockets.empty();',
    to: '',
    tests: ['entrypoints/options/sign-in/deeds/challenge.test.ts'],
  },
];
