import type { Attempt } from '../session/attempt';
import { FLOW_LIMIT } from '../session/limits';
import { ask } from './ask';
import type { Exchange } from './exchange';
import type { Answer } from './ports';
import { usable } from './read/field';
import type { Call, Fields } from './request';

export type OfAttempt = Pick<Attempt, 'id' | 'kind'>;

export interface Sent {
  query?: Fields;
  form?: Fields;
}

export const flowPost = (path: Call['path'], sent: Sent): Call => ({
  method: 'POST',
  path,
  ...sent,
  limit: FLOW_LIMIT,
});
export const flowGet = (path: Call['path'], query: Fields): Call => ({
  method: 'GET',
  path,
  query,
  limit: FLOW_LIMIT,
});

export const named = ({ id, kind }: OfAttempt): Fields => ({
  attempt_identifier: usable(id),
  identifier_type: kind,
});

/** Success is the answer; whatever else the reply carries is not looked at. */
export const acknowledged = (exchange: Exchange, call: Call): Answer<null> =>
  ask(exchange, { call, read: () => null });
