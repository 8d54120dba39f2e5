import * as z from 'zod/mini';
import { fail, type Result } from '../result';
import { type Failure, failure } from '../session/failure';
import { lazy } from '../session/once';
import type { About, AllQuestions, QuestionName } from './contract';
import type { Page, Question } from './questions/question';
import { QUESTIONS } from './questions/table';

/** Who sent a message, as the browser tells it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
}

export interface Home {
  /** Id of this extension, and the address under which all its pages are. */
  id: string;
  root: string;
}

const TABLE: { [Name in QuestionName]: Question<Page, About<Name>, unknown> } = QUESTIONS;
const envelope = lazy(() => z.strictObject({ question: z.string(), about: z.unknown() }));

/**
 * The one door into the worker: a message is answered only when it comes from one of our own pages, in a frame of
 * its own, as a question that this page may ask, about something well-formed. Anything else gets no answer at all
 * (undefined), so that a stranger cannot even tell that somebody listens.
 */
export function createGate(answers: AllQuestions, home: Home) {
  return (message: unknown, sender: Sender): Promise<Result<unknown, Failure>> | undefined => {
    const asked = envelope().safeParse(message);
    const page = pageOf(sender, home);
    if (!asked.success || page === null) return undefined;
    const { question, about } = asked.data;
    if (!isQuestion(question) || !TABLE[question].pages.includes(page)) return undefined;
    return answer(answers, question, about);
  };
}

function answer<Name extends QuestionName>(answers: AllQuestions, name: Name, about: unknown) {
  const wish = TABLE[name].about().safeParse(about);
  if (!wish.success) return undefined;
  // A bug in one answer must not leave the page waiting for ever.
  return answers[name](wish.data).catch(() => fail(failure('interrupted')));
}

const isQuestion = (name: string): name is QuestionName => Object.hasOwn(TABLE, name);

function pageOf(sender: Sender, home: Home): Page | null {
  if (sender.id !== home.id || (sender.frameId ?? 0) !== 0) return null;
  // Chrome tells the sender's origin; the address alone is as good where a browser does not.
  if (sender.origin !== undefined && `${sender.origin}/` !== home.root) return null;
  if (!sender.url?.startsWith(home.root)) return null;
  const [file] = sender.url.slice(home.root.length).split(/[?#]/);
  if (file === 'popup.html') return 'popup';
  return file === 'options.html' ? 'options' : null;
}
