import type { Failure } from '../session/failure';
import type { Refusal, RefusedWhy } from '../session/reach/refusal';
import { words } from './words';

/** The sentence of a failure, given the app's name. */
type SentenceOf = (failed: { failure: Failure; asked: 'switch' }, app: string) => string;

/** Why nothing was done. It stands beside pages of whomever, so that it names neither a person nor an app. */
export const refusalWords =
  (sentenceOf: SentenceOf) =>
  (refusal: Refusal): string =>
    refusal.why === 'failed'
      ? begun(sentenceOf({ failure: refusal.failure, asked: 'switch' }, words('told.app')))
      : words(WORDS[refusal.why]);

/** Where the app is named first, a sentence begins with it. */
const begun = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const WORDS = {
  'no-app': 'told.noApp',
  'nobody-there': 'told.nobodyThere',
  'no-previous': 'told.noPrevious',
  'no-next': 'told.noNext',
  'not-found': 'told.notFound',
  gone: 'told.gone',
  ended: 'told.ended',
  disabled: 'told.disabled',
  leaving: 'told.leaving',
  foreign: 'told.foreign',
  'no-tabs': 'told.noTabs',
} as const satisfies Record<RefusedWhy, string>;
