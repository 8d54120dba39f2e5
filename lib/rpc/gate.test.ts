import { describe, expect, test, vi } from 'vitest';
import { EVERY_QUESTION } from '../../test/rpc/every-question';
import { done } from '../result';
import type { AllQuestions } from './contract';
import { createGate, type Sender } from './gate';

const OURS = 'chrome-extension://ours';
const HOME = { id: 'ours', root: `${OURS}/` };
const popup: Sender = { id: 'ours', origin: OURS, url: `${OURS}/popup.html`, frameId: 0 };
const options: Sender = { ...popup, url: `${OURS}/options.html#connect` };
const origin = 'https://frontend.acme.example';
const switching = { question: 'switchTo', about: { origin, signInId: '1' } };

function gateWithSpy() {
  const answered = vi.fn(async (_about: unknown) => done(null));
  const answers: AllQuestions = new Proxy(Object.create(null), { get: () => answered });
  return { gate: createGate(answers, HOME), answered };
}

const senders: [string, Sender][] = [
  ['another extension', { ...popup, id: 'theirs' }],
  ['no id', { ...popup, id: undefined }],
  ['a web page', { ...popup, origin: 'https://evil.example', url: 'https://evil.example/popup.html' }],
  ['a content script', { ...popup, origin: 'https://evil.example', url: 'https://evil.example/' }],
  ['a page that has our address and another origin', { ...popup, origin: 'https://evil.example' }],
  ['a page of ours in a sandbox, which has no origin', { ...popup, origin: 'null' }],
  [
    'a host that begins like ours',
    { ...popup, origin: `${OURS}.example`, url: `${OURS}.example/popup.html` },
  ],
  ['a page of ours inside a frame', { ...popup, frameId: 3 }],
  ['another page of ours', { ...popup, url: `${OURS}/other.html` }],
  ['no address', { ...popup, url: undefined }],
  ['an address that is none', { ...popup, url: 'popup.html' }],
  ['an address elsewhere with our origin claimed', { ...popup, url: 'https://evil.example/popup.html' }],
];

test.each(senders)('%s gets no answer', (_, sender) => {
  const { gate, answered } = gateWithSpy();

  expect(gate(switching, sender)).toBeUndefined();
  expect(answered).not.toHaveBeenCalled();
});

const pages = { popup, options };
const everyQuestion = Object.entries(EVERY_QUESTION);
const asking = everyQuestion.flatMap(([question, { by, about }]) =>
  Object.entries(pages).map(([page, sender]) => {
    const allowed = by === 'both' || by === page;
    return { question, page, about, sender, allowed, verb: allowed ? 'may' : 'may not' };
  }),
);

test.each(asking)('$page $verb ask $question', ({ question, about, sender, allowed }) => {
  const { gate, answered } = gateWithSpy();

  expect(gate({ question, about }, sender) !== undefined).toBe(allowed);
  expect(answered.mock.calls).toEqual(allowed ? [[about]] : []);
});

describe.each(everyQuestion)('%s', (question, { by, about }) => {
  const sender = by === 'options' ? options : popup;
  const fields = Object.keys(about);

  test.each(['as', ...fields])('with another %s is not understood', (field) => {
    const { gate } = gateWithSpy();

    expect(gate({ question, about: { ...about, [field]: Symbol() } }, sender)).toBeUndefined();
  });

  test.each(fields)('without its %s is not understood', (field) => {
    const { gate } = gateWithSpy();
    const { [field]: _, ...rest } = Object.fromEntries(Object.entries(about));

    expect(gate({ question, about: rest }, sender)).toBeUndefined();
  });
});

test('a page that tells no origin of its own is known by its address', () => {
  const { gate } = gateWithSpy();

  expect(gate(switching, { ...popup, origin: undefined })).toBeDefined();
});

test.each([
  ['an unknown question', { question: 'exportToken', about: {} }],
  ['an inherited name', { question: 'constructor', about: {} }],
  ['nothing', null],
  ['a question about nothing', { question: 'switchTo', about: null }],
  ['an empty sign-in id', { question: 'switchTo', about: { origin, signInId: '' } }],
  ['a number for an id', { question: 'switchTo', about: { origin, signInId: 12 } }],
  ['a field too many', { question: 'switchTo', about: { origin, signInId: '1', as: 'admin' } }],
  ['an origin with a path', { question: 'switchTo', about: { origin: `${origin}/x`, signInId: '1' } }],
  ['an origin of another kind', { question: 'refresh', about: { origin: 'file:///etc' } }],
])('%s is not understood', (_, message) => {
  const { gate, answered } = gateWithSpy();

  expect(gate(message, popup)).toBeUndefined();
  expect(answered).not.toHaveBeenCalled();
});

test('a bug in an answer still answers', async () => {
  const answers: AllQuestions = new Proxy(Object.create(null), {
    get: () => () => Promise.reject(new Error('bug')),
  });

  expect(await createGate(answers, HOME)(switching, popup)).toMatchObject({
    ok: false,
    problem: { kind: 'interrupted' },
  });
});
