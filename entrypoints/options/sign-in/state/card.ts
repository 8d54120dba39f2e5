import type { ProfileField, SecondFactor } from '../../../../lib/session/attempt';
import type { FlowState, FlowView, Invitation } from '../../../../lib/session/flow';

export type At<Where extends FlowState['at']> = Extract<FlowState, { at: Where }>;

/** The one question that the page asks now. */
export type Card =
  | ElsewhereCard
  | { card: 'start' | 'unsolved' | 'enrol' | 'no-factor' | 'opened' | 'gone' }
  | { card: 'session-changed'; changed: At<'session-changed'> }
  | { card: 'barred'; why: NonNullable<FlowView['barred']> }
  | { card: 'password' }
  | { card: 'code'; by: 'email' | 'phone'; step: At<'step'> }
  | { card: 'link'; step: At<'step'> }
  | { card: 'factors'; factors: SecondFactor[] }
  | { card: 'factor-code'; factor: SecondFactor; step: At<'step'>; others: boolean }
  | { card: 'last-digits'; others: boolean }
  | { card: 'profile'; missing: ProfileField[] }
  | { card: 'hosted'; step: string }
  | { card: 'forgotten' | 'new-password' }
  | { card: 'forgotten-code'; email: string; sentAt: number }
  | { card: 'sign-up'; invitation: Invitation | null }
  | { card: 'invitation' | 'waitlist' }
  | { card: 'waitlisted'; email: string }
  | { card: 'locked'; until: number }
  | { card: 'already'; already: At<'already'> }
  | { card: 'done'; done: At<'done'> };

/** The cards around what is no form of the app's: tabs, passkeys, tickets. */
export type ElsewhereCard =
  | {
      card:
        | 'elsewhere'
        | 'organization'
        | 'hand-over'
        | 'passkey'
        | 'passkey-elsewhere'
        | 'more-ways'
        | 'ticket';
    }
  | { card: 'passkey-host'; domain: string }
  | { card: 'leaving'; leaving: At<'leaving'> }
  | { card: 'tab'; tab: At<'tab'> }
  | { card: 'left'; left: At<'left'> };
