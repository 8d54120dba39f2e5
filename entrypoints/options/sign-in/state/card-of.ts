import type { Way } from '../../../../lib/session/auth-settings';
import type { FlowView } from '../../../../lib/session/flow';
import type { At, Card } from './card';
import { factorCard } from './factor-step';
import type { Place } from './place';
import type { SignInState } from './state';

/** The card for a flow and for where the person stands in it (rules FR-9, FR-11, FR-12). */
export function cardOf(flow: FlowView, place: Place): Card {
  const aside = asideCard(place);
  if (aside) return aside;
  const { state } = flow;
  switch (state.at) {
    case 'start':
      return startCard(flow, place);
    case 'step':
      return stepCard(state, place);
    case 'done':
      return { card: 'done', done: state };
    case 'already':
      return { card: 'already', already: state };
    case 'locked':
      return { card: 'locked', until: state.until };
    case 'gone':
      return { card: 'gone' };
    case 'leaving':
      return { card: 'leaving', leaving: state };
    case 'tab':
      return { card: 'tab', tab: state };
    case 'left':
      return { card: 'left', left: state };
    case 'session-changed':
      return { card: 'session-changed', changed: state };
  }
}

/** Which card it is, so that a new one is announced and gets the focus while the same one keeps its fields. */
export function cardKey(card: Card, way: Way | null): string {
  if (card.card === 'start') return `start ${way}`;
  if (card.card === 'code') return `code ${card.by}`;
  return card.card === 'factor-code' ? `factor-code ${card.factor}` : card.card;
}

/** Whether a countdown runs on this card. */
export const hasClock = ({ flow, place }: SignInState): boolean => {
  const card = flow && cardOf(flow, place).card;
  return CLOCKED.some((clocked) => clocked === card);
};

const CLOCKED = ['code', 'link', 'factor-code', 'forgotten-code', 'locked', 'done'] as const;

function asideCard(place: Place): Card | null {
  switch (place.at) {
    case 'elsewhere':
    case 'organization':
    case 'hand-over':
    case 'passkey':
    case 'passkey-elsewhere':
    case 'more-ways':
    case 'ticket':
    case 'unsolved':
    case 'forgotten':
    case 'new-password':
      return { card: place.at };
    case 'passkey-host':
      return { card: place.at, domain: place.domain };
    case 'forgotten-code':
      return { card: place.at, email: place.email, sentAt: place.sentAt };
    case 'waitlisted':
      return { card: place.at, email: place.email };
    default:
      return null;
  }
}

function startCard(flow: FlowView, place: Place): Card {
  if (flow.barred) return { card: 'barred', why: flow.barred };
  if (flow.kind === 'signup') return signUpCard(flow, place);
  return { card: place.at === 'password' ? 'password' : 'start' };
}

/** A closed sign-up says so before the form, not after it (section 5.5). */
function signUpCard({ settings }: FlowView, place: Place): Card {
  if (place.at === 'invited') return { card: 'sign-up', invitation: place.invitation };
  if (place.at === 'invitation' || place.at === 'waitlist') return { card: place.at };
  if (settings.signUp === 'restricted') return { card: 'invitation' };
  return settings.signUp === 'waitlist' ? { card: 'waitlist' } : { card: 'sign-up', invitation: null };
}

function stepCard(state: At<'step'>, place: Place): Card {
  const { step } = state;
  switch (step.at) {
    case 'password':
    case 'enrol':
    case 'opened':
      return { card: step.at };
    case 'code':
      return { card: 'code', by: step.by, step: state };
    case 'link':
      return { card: 'link', step: state };
    case 'second-factor':
      return factorCard({ state, factors: step.factors, place });
    case 'profile':
      return { card: 'profile', missing: step.missing };
    case 'hosted':
      return { card: 'hosted', step: step.step };
    case 'done':
      // Completed, but the new account was not seen yet (rule FR-8): the app's own page knows more.
      return { card: 'hosted', step: '' };
  }
}
