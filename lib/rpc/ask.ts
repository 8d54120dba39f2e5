import { browser } from 'wxt/browser';
import { fail } from '../result';
import { failure } from '../session/failure';
import type { AllQuestions, Page, QuestionName, QuestionsOf } from './contract';

const interrupted = fail(failure('interrupted'));

/** Any name is a question here: a list of them would be bytes that the popup pays for before its first frame. */
const ask: AllQuestions = new Proxy(Object.create(null), {
  get: (_, question: QuestionName) => async (about: unknown) => {
    try {
      return (await browser.runtime.sendMessage({ question, about })) ?? interrupted;
    } catch {
      // "Receiving end does not exist" and "message channel closed": the worker ended, what it did is unknown.
      return interrupted;
    }
  },
});

/**
 * A page's questions as plain functions. A worker that dies before it answers gives a failure of kind `interrupted`:
 * what it was doing is then unknown, and `refresh` finds out.
 */
export const askAs = <Who extends Page>(): QuestionsOf<Who> => ask;
