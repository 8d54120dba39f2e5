import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attack } from '../../../test/attack/attack';
import { failure, type OwnReason, ownFailure } from '../failure';
import { flowRefusal, flowRefusals } from './flow-refusal';
import type { Meaning, NextDeed } from './meaning';
import { FLOW_QUESTIONS, SESSION_QUESTIONS } from './question';
import { toldOf } from './row';
import { SESSION_ROWS } from './session-rows';

/** Every reason, what can be done about it, and whether a server can say the same. */
const REASONS: Record<OwnReason, [next: NextDeed, sharedWithServers?: 'shared']> = {
  'not-connected': ['none'],
  'not-begun': ['none'],
  'not-saved': ['retry'],
  'not-opened': ['retry'],
  'not-switched': ['retry'],
  'no-cookies': ['retry'],
  'no-address': ['none'],
  'unsafe-address': ['none'],
  'no-own-page': ['none'],
  'pages-not-own': ['none'],
  'not-allowed': ['none'],
  'ticket-elsewhere': ['none'],
  'challenge-unsupported': ['hosted'],
  'attempt-over': ['restart', 'shared'],
  'no-longer-signed-in': ['none', 'shared'],
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
    for (const asked of FLOW_QUESTIONS) {
      expect(flowRefusal(ownFailure(own), { asked })).toMatchObject({ what: own, next: REASONS[own][0] });
    }
    for (const asked of SESSION_QUESTIONS) expect(toldOf(ownFailure(own), asked, SESSION_ROWS)[0]).toBe(own);
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

const said = fc.oneof(fc.constantFrom(...FORGED), fc.string());
const reply = fc.record({
  status: fc.option(fc.integer({ min: 200, max: 599 })),
  code: fc.option(said),
  message: fc.option(said),
  fieldErrors: fc.array(fc.record({ field: fc.string(), code: said }), { maxLength: 3 }),
});

attack(
  'a server speaks as if it were the switcher: nothing that it says is taken for that, whatever was asked',
  { tries: 10_000 },
  fc.property(reply, (known) => {
    const problem = failure('http', known);
    const told = [
      ...SESSION_QUESTIONS.map((asked) => toldOf(problem, asked, SESSION_ROWS)[0]),
      ...FLOW_QUESTIONS.flatMap((asked) => flowRefusals(problem, { asked }).map(({ what }) => what)),
    ];
    expect(told.filter((what) => ours.has(what))).toEqual([]);
  }),
);
