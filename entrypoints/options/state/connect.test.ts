import { describe, expect, test } from 'vitest';
import { failure } from '../../../lib/session/failure';
import { borrowsHost, type ConnectEvent, type ConnectState, connectStep, EMPTY_FORM } from './connect';

const origin = 'https://accounts.acme.example';
const host = 'accounts.acme.example';
const target = { origin, mode: null };
const text = host;

const form: ConnectState = { at: 'form', text, problem: null };
const asking: ConnectState = { at: 'asking', text, target };
const probing: ConnectState = { at: 'probing', text, target };
const trust: ConnectState = { at: 'trust', text, target, name: 'Acme', failure: null };
const connecting: ConnectState = { at: 'connecting', text, target, name: 'Acme' };
const connected: ConnectState = { at: 'connected', target, name: 'Acme' };
const offline = failure('offline');

const denied: ConnectState = { at: 'form', text, problem: { kind: 'denied', host } };
const empty: ConnectEvent = { kind: 'refused', problem: { kind: 'address', problem: 'empty' } };

describe('connectStep', () => {
  test.each<[string, ConnectState, ConnectEvent, ConnectState]>([
    [
      'typing clears the problem',
      denied,
      { kind: 'typed', text: 'x' },
      { at: 'form', text: 'x', problem: null },
    ],
    ['a refused address keeps the text', form, empty, { at: 'form', text, problem: empty.problem }],
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
  const problemAfter = (late: ReturnType<typeof failure>) => {
    const next = connectStep(probing, { kind: 'not-found', origin, failure: late });
    return next.at === 'form' ? next.problem : null;
  };

  test.each([failure('parse'), failure('redirected'), failure('http', { status: 404 })])(
    'is no Wacht app when it answers otherwise ($kind)',
    (late) => {
      expect(problemAfter(late)).toEqual({ kind: 'not-wacht', host });
    },
  );

  test.each([
    offline,
    failure('timeout'),
    failure('http', { status: 503 }),
    failure('http', { status: 429 }),
  ])('is not judged when it gives no answer ($kind $status)', (late) => {
    expect(problemAfter(late)).toEqual({ kind: 'no-answer', host, failure: late });
  });
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
