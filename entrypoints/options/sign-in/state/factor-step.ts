import type { SecondFactor } from '../../../../lib/session/attempt';
import type { At, Card } from './card';
import type { Place } from './place';

interface FactorStep {
  state: At<'step'>;
  factors: SecondFactor[];
  place: Place;
}

/** Only what this account has; a single way needs no choice. */
export function factorCard({ state, factors, place }: FactorStep): Card {
  if (factors.length === 0) return { card: 'no-factor' };
  const others = factors.length > 1;
  const chosen = chosenFactor({ state, factors, place });
  if (!chosen) return { card: 'factors', factors };
  if (place.at === 'last-digits') return { card: 'last-digits', others };
  const unsent = chosen === 'phone_otp' && (state.factor !== chosen || state.sentAt === null);
  if (unsent) return { card: 'last-digits', others };
  return { card: 'factor-code', factor: chosen, step: state, others };
}

function chosenFactor({ state, factors, place }: FactorStep): SecondFactor | undefined {
  if (place.at === 'factors') return undefined;
  if (place.at === 'factor') return place.factor;
  return state.factor ?? (factors.length === 1 ? factors[0] : undefined);
}
