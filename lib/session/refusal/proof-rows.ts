import type { Failure } from '../failure';
import type { Row } from './code-rows';
import type { FlowQuestion } from './meaning';

interface Told {
  asked: FlowQuestion;
  /** In lower case. */
  message: string;
}

/** Passkeys and tickets have no words that could be wrong: the server's general refusals mean the thing itself. */
export function rowOfProof({ status }: Failure, { asked, message }: Told): Row | undefined {
  if (asked === 'passkey' && status === 401) return ['passkey-unknown', 'other-way'];
  if (asked !== 'ticket') return undefined;
  if (status === 401) return ['ticket-invalid', 'retry', 'ticket'];
  return message.includes('already signed in') ? ['already-signed-in', 'switch'] : undefined;
}
