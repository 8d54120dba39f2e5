import type { Result } from '../result';
import type { Failure } from '../session/failure';
import type { FlowView } from '../session/flow';
import type { Settings } from '../session/settings/settings';
import type { Origin } from '../session/types';
import type { AppIndex, View } from '../session/view';
import type { Page, Question } from './questions/question';
import type { SIGN_IN_QUESTIONS } from './questions/sign-in-questions';
import type { QUESTIONS } from './questions/table';

export type { Page };

type Table = typeof QUESTIONS;

export type QuestionName = keyof Table;

/** What a question is about: one plain object, checked on arrival (lib/rpc/gate.ts). */
export type About<Name extends QuestionName> =
  Table[Name] extends Question<Page, infer Asked, unknown> ? Asked : never;

export type AnswerOf<Name extends QuestionName> =
  Table[Name] extends Question<Page, unknown, infer Answer> ? Answer : never;

/**
 * Why a question came to nothing. What had been told by then may come later than this, and says nothing against it: news
 * goes another way. `after` is how far the app's flow had been told.
 */
export type Refusal = Failure & { after?: number };

/** Every question as a plain function. */
export type AllQuestions = {
  [Name in QuestionName]: (about: About<Name>) => Promise<Result<AnswerOf<Name>, Refusal>>;
};

/** The questions that a page may ask; another one is an error of types, and gets no answer either. */
export type QuestionsOf<Who extends Page> = {
  // In brackets, so that of several pages all must be allowed to.
  [Name in QuestionName as [Who] extends [Table[Name]['pages'][number]] ? Name : never]: AllQuestions[Name];
};

/** What the sign-in pages ask. */
export type FlowQuestions = Pick<AllQuestions, keyof typeof SIGN_IN_QUESTIONS>;

/** What the worker tells every open page, over one BroadcastChannel. */
export type News =
  | { kind: 'view'; view: View }
  | { kind: 'index'; index: AppIndex }
  | { kind: 'settings'; settings: Settings }
  | { kind: 'flow'; flow: FlowView | null } // the sign-in that the sign-in page shows
  | { kind: 'stale'; origin: Origin }; // something changed outside: a page that shows this app asks for a refresh

export const NEWS_CHANNEL = 'wacht-news';
