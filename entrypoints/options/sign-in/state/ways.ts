import type { AuthSettings, Way } from '../../../../lib/session/auth-settings';
import type { FlowView } from '../../../../lib/session/flow';
import type { SignInState } from './state';

/** The way that the first form stands for: the person's choice, the flow's own, else the app's first. */
export const wayOf = (state: Pick<SignInState, 'way'>, flow: FlowView): Way =>
  state.way ?? flow.way ?? flow.settings.ways[0] ?? 'email_password';

export const isPasswordWay = (way: Way): boolean => way === 'email_password' || way === 'username_password';

/** The password way of an app that has one. */
export const passwordOf = ({ settings }: FlowView): Way | undefined => settings.ways.find(isPasswordWay);

/** Whether an e-mail address alone is enough to go on. */
export const mailsSomething = (way: Way): boolean => way === 'email_otp' || way === 'email_magic_link';

/** Where single sign-on may take over, the address is asked for first and the password after it (section 4.4.1). */
export const identifiesFirst = ({ ways, enterpriseSso }: AuthSettings): boolean =>
  enterpriseSso && ways[0] === 'email_password';

/** Which of the two password ways an identifier goes; what looks like an address is one. */
export function passwordWay({ ways }: AuthSettings, identifier: string): Way {
  if (!ways.includes('username_password')) return 'email_password';
  if (!ways.includes('email_password')) return 'username_password';
  return identifier.includes('@') ? 'email_password' : 'username_password';
}

/** Ways to offer beside the one that stands; the two password ways share one form. */
export function otherWays({ ways }: AuthSettings, now: Way): Way[] {
  const others = ways.filter((way) => way !== now && !(isPasswordWay(way) && isPasswordWay(now)));
  return others.filter((way, at) => !isPasswordWay(way) || others.findIndex(isPasswordWay) === at);
}

/** What the first field takes. */
export type IdentifierKind = 'email' | 'username' | 'either';

export function identifierKind({ ways }: AuthSettings, way: Way): IdentifierKind {
  if (!isPasswordWay(way)) return 'email';
  const [email, username] = [ways.includes('email_password'), ways.includes('username_password')];
  if (email && username) return 'either';
  return username ? 'username' : 'email';
}
