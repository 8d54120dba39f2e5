import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { EVERY_QUESTION } from '../../test/rpc/every-question';
import { done, fail } from '../result';
import { failure } from '../session/failure';
import { askAs } from './ask';
import type { AllQuestions } from './contract';
import { createGate } from './gate';

const ROOT = 'chrome-extension://ours/';
const origin = 'https://frontend.acme.example';
const askFromPopup = askAs<'popup'>();
const askFromOptions = askAs<'options'>();
const interrupted = fail(failure('interrupted'));

/** A worker that answers each question with its name and what it was about. */
const answers: AllQuestions = new Proxy(Object.create(null), {
  get: (_, question: string) => async (about: unknown) => done({ question, about }),
});
const gate = createGate(answers, { id: 'ours', root: ROOT });

/** Lets the messages of a page reach the worker as the browser would hand them on. */
const openPage = (file: string, deliver = gate) =>
  Object.assign(browser.runtime, {
    sendMessage: async (message: unknown) =>
      deliver(structuredClone(message), { id: 'ours', url: `${ROOT}${file}` }),
  });

beforeEach(() => openPage('popup.html'));

const questions = Object.entries(EVERY_QUESTION);
const by = (page: string) => questions.filter(([, sample]) => [page, 'both'].includes(sample.by));

describe.each([
  ['popup.html', askFromPopup, by('popup')],
  ['options.html', askFromOptions, by('options')],
] as const)('%s asks under the right name', (file, ask, allowed) => {
  beforeEach(() => openPage(file));

  test.each(allowed)('%s', async (question, { about }) => {
    expect(await Reflect.get(ask, question)(about)).toEqual(done({ question, about }));
  });
});

test('a question for another page is an error of types, and nobody answers it', async () => {
  // @ts-expect-error Only the options page connects an app.
  expect(await askFromPopup.connect({ origin, mode: null })).toEqual(interrupted);
  // @ts-expect-error Only the options page shows a sign-in.
  expect(await askFromPopup.flow({})).toEqual(interrupted);
  openPage('options.html');
  // @ts-expect-error Only the popup signs everybody out.
  expect(await askFromOptions.signOutAll({ origin, forgetLabels: true })).toEqual(interrupted);
});

test('who does not say which page asks may ask only what every page may', async () => {
  expect(await askAs().settings({})).toMatchObject({ ok: true });
  // @ts-expect-error The popup alone may ask this.
  expect(askAs().places).toBeDefined();
});

test('a question about something else is an error of types, and nobody answers it', async () => {
  // @ts-expect-error An account is told by its sign-in id.
  expect(await askFromPopup.switchTo({ origin })).toEqual(interrupted);
  // @ts-expect-error A question carries no field that it is not about.
  expect(await askFromPopup.refresh({ origin, force: true })).toEqual(interrupted);
});

test.each([
  ['answers nothing', () => undefined],
  ['is gone', () => Promise.reject(new Error('Receiving end does not exist'))],
])('a worker that %s leaves what it did unknown', async (_, deliver) => {
  openPage('popup.html', deliver);
  expect(await askFromPopup.refresh({ origin })).toEqual(interrupted);
});
