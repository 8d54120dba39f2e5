import { LONGEST_TYPED } from '../../../../lib/session/longest-typed';

/** Names under which an invitation link may carry its token. */
const PARAMETERS = ['invite_token', 'invitation_token', 'token', 'ticket'];

/** The token of a pasted invitation: the link as it was mailed, or the bare token. Null when there is none. */
export function readInvitationToken(pasted: string): string | null {
  const text = pasted.trim();
  const token = URL.canParse(text) ? tokenIn(new URL(text)) : text;
  return token !== undefined && /^\S+$/.test(token) && token.length <= LONGEST_TYPED ? token : null;
}

const tokenIn = ({ searchParams }: URL): string | undefined =>
  PARAMETERS.flatMap((name) => searchParams.get(name) ?? []).find((token) => token !== '');
