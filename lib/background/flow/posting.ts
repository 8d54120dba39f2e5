import { done, fail } from '../../result';
import { failure } from '../../session/failure';
import type { Answer, Reply } from '../../wacht/client';
import type { Mutating } from '../asking/mutation';
import type { Outcome } from '../ports';

/** Signing in may have a mail or an SMS sent before it answers (rule CR-10). */
const LIMIT = 20_000;

/** One question of a flow, with the value its reply carried. A refusal changes nothing and says all. */
export async function post<Value>(mutating: Mutating, send: () => Answer<Value>): Outcome<Value> {
  const carried: Reply<Value>[] = [];
  const answer = await mutating.mutate({
    kind: 'flow',
    target: null,
    refusalIsFinal: true,
    limit: LIMIT,
    shownBy: () => false,
    send: async () => {
      const reply = await send();
      if (!reply.ok) return reply;
      carried.push(reply.value);
      return done({ ...reply.value, value: null });
    },
  });
  if (!answer.ok) return answer;
  const [reply] = carried;
  return reply ? done(reply.value) : fail(failure('interrupted'));
}
