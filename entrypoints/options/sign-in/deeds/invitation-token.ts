/** Names under which an invitation link may carry its token. */
const PARAMETERS = ['invite_token', 'invitation_token', 'token', 'ticket'];

/** The token of a pasted invitation: the link as it was mailed, or the bare token. Null when there is none. */
export function readInvitationToken(pasted: string): string | null {
  const text = pasted.trim();
  if (!URL.canParse(text)) return /^\S+$/.test(text) ? text : null;
  const { searchParams } = new URL(text);
  const found = PARAMETERS.map((name) => searchParams.get(name)).find((token) => token);
  return found ?? null;
}
