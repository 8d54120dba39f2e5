import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failure, type OwnReason, ownFailure } from '../failure';
import { flowRefusal, flowRefusals } from './flow-refusal';
import type { Meaning, NextDeed } from './meaning';
import type { FlowQuestion, Question, SessionQuestion } from './question';
import { toldOf } from './row';
import { SESSION_ROWS } from './session-rows';

/** Every reason, what can be done about it, and whether a server can say the same. */
const REASONS: Record<OwnReason, [next: NextDeed, sharedWithServers?: 'shared']> = {
  'not-connected': ['none'],
  'not-begun': ['none'],
  'not-saved': ['retry'],
  'no-address': ['none'],
  'unsafe-address': ['none'],
  'no-own-page': ['none'],
  'ticket-elsewhere': ['none'],
  'challenge-unsupported': ['hosted'],
  'attempt-over': ['restart', 'shared'],
  'no-longer-signed-in': ['none', 'shared'],
};

const SESSION: Record<SessionQuestion, true> = {
  read: true,
  switch: true,
  'sign-out': true,
  move: true,
  add: true,
  connect: true,
};

const FLOW: Record<FlowQuestion, true> = {
  identify: true,
  'sign-in': true,
  'sign-up': true,
  prepare: true,
  'answer-code': true,
  'complete-profile': true,
  'forgot-password': true,
  'forgot-code': true,
  'reset-password': true,
  taken: true,
  invitation: true,
  waitlist: true,
  challenge: true,
  hosted: true,
  provider: true,
  sso: true,
  passkey: true,
  ticket: true,
};

const keysOf = <Key extends string>(record: Record<Key, unknown>): Key[] => {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
};

const reasons = keysOf(REASONS);
const ours: ReadonlySet<Meaning> = new Set(reasons.filter((reason) => REASONS[reason][1] === undefined));

describe('what the switcher itself has to say', () => {
  test.each(reasons)('%s means itself, to whatever was asked', (own) => {
    for (const asked of keysOf(FLOW)) {
      expect(flowRefusal(ownFailure(own), { asked })).toMatchObject({ what: own, next: REASONS[own][0] });
    }
    for (const asked of keysOf(SESSION)) expect(toldOf(ownFailure(own), asked, SESSION_ROWS)[0]).toBe(own);
  });

  test('a ticket that is for somewhere else is told at its field', () => {
    expect(flowRefusal(ownFailure('ticket-elsewhere'), { asked: 'ticket' }).field).toBe('ticket');
  });
});

/** Codes that this product has used for itself, as its earlier releases spelled them, and as it spells them now. */
const FORGED = [
  'NO_ADDRESS',
  'UNSAFE_ADDRESS',
  'NO_SIGN_IN_PAGE',
  'TICKET_NOT_FOR_HERE',
  'NOT_CONNECTED',
  'NO_FLOW',
  'NOT_SAVED',
  'UNSUPPORTED_CHALLENGE',
  ...reasons,
  ...reasons.map((reason) => reason.toUpperCase()),
  ...reasons.map((reason) => reason.toUpperCase().replaceAll('-', '_')),
];

const meanings = (known: Parameters<typeof failure>[1], asked: Question): Meaning[] => {
  const problem = failure('http', known);
  const isFlow = (question: Question): question is FlowQuestion => question in FLOW;
  if (!isFlow(asked)) return [toldOf(problem, asked, SESSION_ROWS)[0]];
  return flowRefusals(problem, { asked }).map(({ what }) => what);
};

test('nothing that a server says is taken for it', () => {
  const said = fc.oneof(fc.constantFrom(...FORGED), fc.string());
  const reply = fc.record({
    status: fc.option(fc.integer({ min: 200, max: 599 })),
    code: fc.option(said),
    message: fc.option(said),
    fieldErrors: fc.array(fc.record({ field: fc.string(), code: said }), { maxLength: 3 }),
  });
  const asked = fc.constantFrom<Question>(...keysOf(FLOW), ...keysOf(SESSION));
  fc.assert(
    fc.property(reply, asked, (known, question) => {
      for (const what of meanings(known, question)) expect(ours.has(what)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
