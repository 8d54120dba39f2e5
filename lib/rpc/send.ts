import { browser } from 'wxt/browser';
import { fail, type Result } from '../result';
import { type Failure, failure } from '../session/failure';
import type { AllQuestions, QuestionName } from './contract';
import type { Envelope } from './question';

type About<Name extends QuestionName> = Parameters<AllQuestions[Name]>[0];

/** Sends one question and waits for its answer. */
export async function send<Name extends QuestionName, Value>(
  question: Name,
  about: About<Name>,
): Promise<Result<Value, Failure>> {
  const envelope: Envelope = { question, about };
  try {
    const answer: Result<Value, Failure> | undefined = await browser.runtime.sendMessage(envelope);
    return answer ?? fail(failure('interrupted'));
  } catch {
    // "Receiving end does not exist" and "message channel closed": the worker ended, what it did is unknown.
    return fail(failure('interrupted'));
  }
}
