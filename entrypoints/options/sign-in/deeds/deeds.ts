import type { Problem } from '../state/state';
import { type CodeDeeds, createCodeDeeds } from './code-deeds';
import type { SignInDesk } from './desk';
import { createElsewhereDeeds, type ElsewhereDeeds } from './elsewhere-deeds';
import { createFlowDeeds, type FlowDeeds } from './flow-deeds';
import { createForgottenDeeds, type ForgottenDeeds } from './forgotten-deeds';
import { createPasskeyDeeds, type PasskeyDeeds } from './passkey-deeds';
import { createSignUpDeeds, type SignUpDeeds } from './sign-up-deeds';
import { createStartDeeds, type StartDeeds } from './start-deeds';
import { createTicketDeeds, type TicketDeeds } from './ticket-deeds';

/** Everything a person can do on the sign-in page. */
export type SignInDeeds = StartDeeds &
  CodeDeeds &
  SignUpDeeds &
  ForgottenDeeds &
  ElsewhereDeeds &
  PasskeyDeeds &
  TicketDeeds &
  FlowDeeds & {
    /** Says what is missing before anything is sent. */
    object(problems: Problem[]): void;
  };

export const createSignInDeeds = (desk: SignInDesk): SignInDeeds => ({
  ...createStartDeeds(desk),
  ...createCodeDeeds(desk),
  ...createSignUpDeeds(desk),
  ...createForgottenDeeds(desk),
  ...createElsewhereDeeds(desk),
  ...createPasskeyDeeds(desk),
  ...createTicketDeeds(desk),
  ...createFlowDeeds(desk),
  object: (problems) => desk.tell({ kind: 'objected', problems }),
});
