import { failureSentence } from '../../components/words/failure-sentence';
import { refusalWords } from '../../lib/i18n/refusal-words';

/** What became of a wish that came without a page of ours, in words. */
export const inWords = refusalWords(failureSentence);
