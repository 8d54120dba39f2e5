import { expect, test } from 'vitest';
import { type Borne, borneBy, listed } from '../../../test/worker/borne';
import { plantedAsked, plantedFlow, plantedTab } from '../../../test/worker/planted-flow';
import type { EarlierFlow } from './earlier-flow';
import type { FlowExit, Sent, Standing } from './flow-record';
import { FLOW } from './flow-shape';

const sent: Sent = { strategy: 'email_otp', at: 5, masked: 'm…@tidewell.io', outcome: 'sent' };
const asked = plantedAsked({ factor: 'phone_otp', sent });
const tab = plantedTab({ ended: { at: 3, why: 'closed' } });
const exit: FlowExit = {
  elsewhere: { by: 'provider', provider: 'google_oauth' },
  url: 'https://a.example/',
  host: 'a.example',
  since: 3,
  handOver: false,
};
const left = { elsewhere: { by: 'sso' }, why: 'refused', code: 'access_denied', words: 'No' } as const;
const done = { at: 'done', title: 'Mina', key: 'mina', switched: true } as const;
const already = { at: 'already', title: 'Mina', signInId: 'sign-in' } as const;

/** The fields of one part of the record. */
const under = (part: string, fields: string): string =>
  fields
    .split(' ')
    .map((field) => `${part}.${field}`)
    .join(' ');

const join = (...all: (string | undefined)[]): string => all.filter(Boolean).join(' ');

test.each<[Standing, Borne]>([
  [{ at: 'form' }, {}],
  [
    { at: 'asked', asked },
    {
      texts: under('standing.asked', 'attemptId sent.masked'),
      nullable: under('standing.asked', 'attemptId factor sent sent.masked'),
      more: 'standing.asked standing.asked.sent',
    },
  ],
  [{ at: 'locked', until: 5 }, {}],
  [
    { at: 'leaving', exit, asked: null },
    {
      texts: under('standing.exit', 'elsewhere.provider url host'),
      more: 'standing.exit standing.exit.elsewhere',
    },
  ],
  [
    { at: 'tab', tab, asked: null },
    {
      texts: 'standing.tab.run',
      nullable: 'standing.tab.ended',
      more: 'standing.tab standing.tab.elsewhere standing.tab.ended',
    },
  ],
  [
    { at: 'left', left, asked: null },
    {
      texts: under('standing.left', 'code words'),
      nullable: under('standing.left', 'code words'),
      more: 'standing.left standing.left.elsewhere',
    },
  ],
  [
    { at: 'over', outcome: done },
    { texts: under('standing.outcome', 'title key'), more: 'standing.outcome' },
  ],
  [
    { at: 'over', outcome: already },
    { texts: under('standing.outcome', 'title signInId'), more: 'standing.outcome' },
  ],
])('a flow that stands at $at is read only with every field of its kind, and every word known', (...row) => {
  const [standing, borne] = row;
  const good = plantedFlow(standing, {
    way: 'email_otp',
    aside: { at: 'forgotten-code', since: 7 },
    behind: plantedTab(),
  });

  expect(FLOW.read(good)).toEqual(good);
  const common = {
    texts: join('sessionId activeId signInIds.0 signInIds.1 identifier behind.run', borne.texts),
    nullable: join('sessionId activeId way aside behind', borne.nullable),
    more: join('standing aside behind behind.elsewhere', borne.more),
  };
  expect(borneBy(FLOW, good).toSorted()).toEqual(listed(common).toSorted());
});

const earlier: EarlierFlow = {
  kind: 'signin',
  way: 'email_otp',
  identifier: 'mina@tidewell.io',
  startedAt: 1_000,
  sessionId: 'session',
  signInIds: ['ada'],
  activeId: 'ada',
  stay: true,
  asked: true,
  attemptId: 'attempt',
  factor: 'phone_otp',
  sent: { ...sent, attemptId: 'attempt' },
  lockedUntil: null,
  byTicket: true,
  leaving: null,
  tab: { ...tab, isBehind: false },
  left: null,
  outcome: null,
};

test('a flow of release 0.1 is read as it would be written today', () => {
  expect(FLOW.read(earlier)).toMatchObject({ byTicket: true, standing: { at: 'tab', tab, asked } });
});

test('a flow of release 0.1 is read only with every field of its kind', () => {
  const borne = {
    numbers: 'lockedUntil',
    texts: 'identifier sessionId signInIds.0 activeId attemptId sent.masked sent.attemptId tab.run',
    nullable: 'way sessionId activeId attemptId factor sent sent.masked tab tab.ended',
    later: 'byTicket leaving tab left',
    more: 'sent tab tab.elsewhere tab.ended',
  };
  expect(borneBy(FLOW, earlier).toSorted()).toEqual(listed(borne).toSorted());
});

test('a flow from before sign-ins elsewhere is read, without its tab', () => {
  const { byTicket, leaving, left: _, ...before } = earlier;

  expect(FLOW.read({ ...before, tab: { id: 7, closedAt: null } })).toMatchObject({
    byTicket: false,
    standing: { at: 'asked', asked },
    behind: null,
  });
});
