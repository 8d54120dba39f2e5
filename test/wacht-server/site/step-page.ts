import type { SignInStep } from '../auth/attempt';
import { codeCard, linkCard } from './code-card';
import { page } from './page';
import { profileCard } from './profile-card';
import { addSecondFactorCard, secondFactorCard } from './second-factor-card';
import { type AtStep, type Card, stepCard } from './step-card';
import type { Visit } from './visit';

type CardOf = (visit: Visit, at: AtStep) => Card;

const CARDS: Record<SignInStep, CardOf> = {
  verify_email: codeCard,
  verify_email_otp: codeCard,
  verify_email_link: linkCard,
  verify_phone: codeCard,
  verify_phone_otp: codeCard,
  verify_second_factor: secondFactorCard,
  add_second_factor: addSecondFactorCard,
  complete_profile: profileCard,
};

/** What a sign-in needs next (section 5.2). */
export function stepPage(visit: Visit, at: AtStep): Promise<Response> {
  const [step = 'complete_profile'] = at.attempt.steps;
  const card = CARDS[step](visit, at);
  const { name } = visit.call.deployment.spec;
  const status = at.problem === null ? 200 : 400;
  return page(visit, { title: `${card.heading} – ${name}`, body: stepCard(visit, card), status });
}
