import { LONGEST_TYPED } from '../../../../lib/session/longest-typed';

/** Names under which an invitation link may carry its token. */
const INVITATION = ['invite_token', 'invitation_token', 'token', 'ticket'];

/** The token of a pasted invitation: the link as it was mailed, or the bare token. Null when there is none. */
export const readInvitationToken = (pasted: string): string | null => readToken(pasted, INVITATION);

/** The ticket in what was pasted: a link that carries one, or the bare ticket. Null when there is none. */
export const readTicket = (pasted: string): string | null => readToken(pasted, ['ticket']);

function readToken(pasted: string, names: string[]): string | null {
  const text = pasted.trim();
  const token = URL.canParse(text) ? firstOf(names, new URL(text)) : text;
  return /^\S+$/.test(token) && token.length <= LONGEST_TYPED ? token : null;
}

const firstOf = (names: string[], { searchParams }: URL): string =>
  names.map((name) => searchParams.get(name)).find((token) => token) ?? '';
