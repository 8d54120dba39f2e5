import fc from 'fast-check';
import { expect, vi } from 'vitest';
import { attack } from '../../test/attack/attack';
import { EVERY_QUESTION } from '../../test/rpc/every-question';
import { done } from '../result';
import type { AllQuestions } from './contract';
import { createGate, type Sender } from './gate';

const OURS = 'chrome-extension://ours';
const popup: Sender = { id: 'ours', origin: OURS, url: `${OURS}/popup.html`, frameId: 0 };

const answered = vi.fn(async (_about: unknown) => done(null));
const answers: AllQuestions = new Proxy(Object.create(null), { get: () => answered });
const gate = createGate(answers, { id: 'ours', root: `${OURS}/` });

function expectSilence(message: unknown, sender: Sender): void {
  answered.mockClear();
  expect(gate(message, sender)).toBeUndefined();
  expect(answered).not.toHaveBeenCalled();
}

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true });
const everyQuestion = Object.entries(EVERY_QUESTION).map(([question, { about }]) => ({ question, about }));
const aboutSomething = everyQuestion.filter(({ about }) => Object.keys(about).length > 0);

attack(
  'a page of ours that was taken over sends the worker whatever a message can be',
  { row: 'T5', tries: 50_000, share: 20_000 },
  fc.property(anything, (message) => expectSilence(message, popup)),
);

attack(
  'a page of ours that was taken over asks a real question about whatever there is',
  { row: 'T5', tries: 50_000 },
  fc.property(fc.constantFrom(...aboutSomething), anything, ({ question }, about) =>
    expectSilence({ question, about }, popup),
  ),
);

const sender = fc.record({
  id: fc.constantFrom('ours', 'theirs', '', undefined),
  origin: fc.constantFrom(OURS, 'https://evil.example', 'chrome-extension://theirs', 'null'),
  url: fc.constantFrom(
    `${OURS}/popup.html`,
    `${OURS}/options.html#sign-in`,
    `${OURS}/other.html`,
    `${OURS}.example/popup.html`,
    'https://evil.example/popup.html',
    'popup.html',
    undefined,
  ),
  frameId: fc.constantFrom(0, 3),
});

/** Said in another way than the gate says it: one of the two pages, in no frame, with nothing about it foreign. */
const isOurs = ({ id, origin, url, frameId }: Sender): boolean =>
  [id, origin, frameId].join() === ['ours', OURS, 0].join() &&
  /^chrome-extension:\/\/ours\/(popup|options)\.html(#.*)?$/.test(url ?? '');

attack(
  'somebody who is no page of ours asks every question of the table, well-formed',
  { row: 'T1, T2', tries: 20_000 },
  fc.property(fc.constantFrom(...everyQuestion), sender, (message, from) => {
    fc.pre(!isOurs(from));
    expectSilence(message, from);
  }),
);
