import { describe, expect, test } from 'vitest';
import { failure } from '../../../lib/session/failure';
import {
  borrowsHost,
  type ConnectEvent,
  type ConnectState,
  connectStep,
  EMPTY_FORM,
  formWith,
} from './connect';

const origin = 'https://accounts.acme.example';
const host = 'accounts.acme.example';
const target = { origin, mode: null };
const text = host;
const search = { text, missed: ['https://frontend.acme.example'], looked: null, target };

const traces = { page: 'https://shop.example', keys: [], scopes: [], called: [] };
const form: ConnectState = { ...formWith(text), missed: search.missed, shown: true };
const looked: ConnectState = { ...formWith('https://shop.example', traces), shown: true };
const asking: ConnectState = { ...search, at: 'asking' };
const probing: ConnectState = { ...search, at: 'probing' };
const trust: ConnectState = { ...search, at: 'trust', name: 'Acme', failure: null };
const connecting: ConnectState = { ...search, at: 'connecting', name: 'Acme' };
const nameless: ConnectState = { ...search, at: 'connecting', name: null };
const connected: ConnectState = { at: 'connected', target, name: 'Acme' };
const offline = failure('offline');

const denied: ConnectState = { ...form, chosen: origin, problem: { kind: 'denied', host } };
const empty: ConnectEvent = { kind: 'refused', problem: { kind: 'address', problem: 'empty' } };

describe('connectStep', () => {
  test.each<[string, ConnectState, ConnectEvent, ConnectState]>([
    [
      'typing begins a new search, which nobody has read yet',
      denied,
      { kind: 'typed', text: 'x' },
      { at: 'form', text: 'x', missed: [], looked: null, shown: false, chosen: null, problem: null },
    ],
    ['a look at the page in front fills the form', denied, { kind: 'looked', traces }, looked],
    [
      'a second look at the same page shows what it found, as the first did',
      looked,
      { kind: 'looked', traces },
      looked,
    ],
    [
      'a page that cannot be looked at is said at the field',
      denied,
      { kind: 'looked', traces: null },
      { ...EMPTY_FORM, problem: { kind: 'unseen' } },
    ],
    ['a look does not interrupt a prompt', asking, { kind: 'looked', traces }, asking],
    [
      'turning local apps on keeps what was looked at',
      formWith('https://shop.example', traces),
      { kind: 'typed', text: 'https://shop.example' },
      formWith('https://shop.example', traces),
    ],
    ['what was understood is shown', formWith('x'), { kind: 'shown' }, { ...formWith('x'), shown: true }],
    ['a person can choose the host', denied, { kind: 'chosen', origin: 'y' }, { ...form, chosen: 'y' }],
    ['a refused address keeps the text', form, empty, { ...form, problem: empty.problem }],
    ['a good address asks the browser', form, { kind: 'submitted', target }, asking],
    ['a granted host is probed', asking, { kind: 'granted', origin }, probing],
    ['a denied host says so at the field', asking, { kind: 'denied', origin }, denied],
    ['a Wacht app is shown before it is connected', probing, { kind: 'found', origin, name: 'Acme' }, trust],
    ['a yes connects', trust, { kind: 'accepted', origin }, connecting],
    ['a connected app is done', connecting, { kind: 'connected', origin, name: 'Acme' }, connected],
    [
      'a failed connection can be tried again',
      connecting,
      { kind: 'failed', origin, failure: offline },
      { ...trust, failure: offline },
    ],
    [
      'a second try forgets the failure',
      { ...trust, failure: offline },
      { kind: 'accepted', origin },
      connecting,
    ],
    [
      'a server without a name that turns out to be none is a miss',
      nameless,
      { kind: 'failed', origin, failure: failure('parse') },
      { ...form, missed: [...search.missed, origin], problem: { kind: 'page', host } },
    ],
    [
      'a server without a name that fails can be tried again',
      nameless,
      { kind: 'failed', origin, failure: offline },
      { ...trust, name: null, failure: offline },
    ],
    ['leaving starts afresh', trust, { kind: 'left' }, EMPTY_FORM],
  ])('%s', (_, before, event, after) => {
    expect(connectStep(before, event)).toEqual(after);
  });

  test.each<[ConnectState, ConnectEvent]>([
    [form, { kind: 'found', origin, name: 'Acme' }],
    [probing, { kind: 'found', origin: 'https://other.example', name: 'Other' }],
    [asking, { kind: 'found', origin, name: 'Acme' }],
    [connected, { kind: 'denied', origin }],
    [trust, { kind: 'typed', text: 'x' }],
    [connecting, { kind: 'submitted', target }],
  ])('an answer that comes too late changes nothing (%#)', (state, event) => {
    expect(connectStep(state, event)).toBe(state);
  });
});

describe('a host that gives no good answer', () => {
  const after = (late: ReturnType<typeof failure>, state = probing) =>
    connectStep(state, { kind: 'not-found', origin, failure: late });

  test.each([
    [failure('parse'), { kind: 'page', host }],
    [failure('too-large'), { kind: 'page', host }],
    [failure('redirected'), { kind: 'page', host }],
    [failure('http', { status: 404 }), { kind: 'not-wacht', host }],
    [failure('timeout'), { kind: 'no-answer', host, failure: failure('timeout') }],
    [failure('network'), { kind: 'no-answer', host, failure: failure('network') }],
  ])('is not asked a second time by itself ($0.kind)', (late, problem) => {
    expect(after(late)).toEqual({ ...form, missed: [...search.missed, origin], problem });
  });

  test('is a miss once, however often a person asks it', () => {
    const asked = { ...search, missed: [origin, ...search.missed], at: 'probing' as const };
    expect(after(failure('parse'), asked)).toMatchObject({ missed: [...search.missed, origin] });
  });

  test.each([offline, failure('http', { status: 503 }), failure('http', { status: 429 })])(
    'is asked again where it may answer in a moment ($kind $status)',
    (late) => {
      expect(after(late)).toEqual({
        ...form,
        chosen: origin,
        problem: { kind: 'no-answer', host, failure: late },
      });
    },
  );
});

test.each([
  [form, false],
  [asking, true],
  [probing, true],
  [trust, true],
  [connecting, true],
  [connected, false],
])('a host is only borrowed until it is connected ($0.at)', (state, borrowed) => {
  expect(borrowsHost(state)).toBe(borrowed);
});
