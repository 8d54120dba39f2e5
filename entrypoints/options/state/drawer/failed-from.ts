import type { RequestLine } from '../../../../lib/session/developer/request-line';
import { type Failure, failure } from '../../../../lib/session/failure';
import type { SessionQuestion } from '../../../../lib/session/refusal/question';

/** The failure that a line tells of, with what was asked then: sentences are made of both. */
export const failedFrom = ({
  problem,
  status,
  code,
  path,
}: RequestLine): { failure: Failure; asked: SessionQuestion } => ({
  failure: failure(problem ?? 'aborted', { status, code }),
  asked: askedBy(path),
});

function askedBy(path: string): SessionQuestion {
  if (path === '/session/switch-sign-in') return 'switch';
  if (path === '/session/sign-out') return 'sign-out';
  return path.startsWith('/session/switch-') ? 'move' : 'read';
}
