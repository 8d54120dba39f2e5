import { namelessTitle } from '../../session/nameless';
import { plainText } from '../../session/plain-text';
import type { Account } from '../../session/types';
import type { SignIn } from './sign-in';

/** A sign-in as a row tells it (section 6.2 of the protocol). */
export function accountOf(signIn: SignIn): Account {
  const { name = '', email = '', username = '', phone = '' } = signIn.user ?? {};
  const words = [email, username, phone].filter((each) => each !== '');
  const title = name || words[0] || unnamed(signIn.userId ?? signIn.id);
  return {
    signInId: signIn.id,
    userId: signIn.userId,
    title,
    detail: words.find((each) => each !== title) ?? null,
    identifiers: signIn.user?.identifiers ?? [],
    organization: signIn.organization?.name ?? signIn.organization?.roles ?? null,
    workspace: signIn.workspace?.name ?? signIn.workspace?.roles ?? null,
    membershipId: signIn.workspace?.id ?? signIn.organization?.id ?? null,
    expiresAt: signIn.expiresAt,
    disabled: signIn.user?.disabled ?? false,
  };
}

const unnamed = (id: string) => namelessTitle(Array.from(plainText(id)).slice(-4).join(''));
