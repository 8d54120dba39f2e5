import { failureSentence } from '../../../components/words/failure-sentence';
import { isolated, words } from '../../../lib/i18n/words';
import type { ConnectProblem } from '../state/connect-problem';
import { pastedSentence } from './pasted-sentence';

/** Whatever is not told by a card of its own. */
export type FieldProblem = Exclude<ConnectProblem, { kind: 'denied' }>;

/** Why the app was not connected, in one or two sentences at the field. */
export function connectSentence(problem: FieldProblem): string {
  switch (problem.kind) {
    case 'address':
      return pastedSentence(problem.problem);
    case 'unseen':
      return words('options.connect.unseen');
    case 'already':
      return words('options.connect.already', { app: isolated(problem.name) });
    case 'not-allowed':
      return words('options.policy.notAllowed', { host: problem.host });
    case 'page':
      return words('options.connect.isPage', { host: problem.host });
    case 'not-wacht':
      return words('options.connect.notWacht', { host: problem.host });
    case 'no-answer':
      return noAnswerSentence(problem);
  }
}

function noAnswerSentence({ host, failure }: Extract<ConnectProblem, { kind: 'no-answer' }>): string {
  const reason = failureSentence({ failure, asked: 'connect' }, host);
  return words('options.connect.noAnswer', { reason });
}
