import type { Row } from '../../../lib/session/view';
import '../connect-section.css';
import { AlreadyCard } from './already-card';
import { type Card, cardKey, cardOf } from './card';
import { CardElsewhere } from './card-elsewhere';
import { ChallengeCard } from './challenge-card';
import { CodeCard } from './code-card';
import type { SignInDeeds } from './deeds';
import { DoneCard } from './done-card';
import { FactorCard } from './factor-card';
import { FactorsCard } from './factors-card';
import { ForgottenCard, ForgottenCodeCard, NewPasswordCard } from './forgotten-cards';
import { InvitationCard } from './invitation-card';
import { LastDigitsCard } from './last-digits-card';
import { LinkCard } from './link-card';
import { LockedCard } from './locked-card';
import { BarredCard, GoneCard } from './message-cards';
import { NothingCard } from './nothing-card';
import { EnrolCard, HostedCard, UnsolvedCard } from './outside-cards';
import { PasswordCard } from './password-card';
import { ProfileCard } from './profile-card';
import { SessionChangedCard } from './session-changed-card';
import type { Shown } from './shown';
import { SignUpCard } from './sign-up-card';
import { StartCard } from './start-card';
import type { SignInState } from './state';
import { ToldStep } from './told-step';
import { WaitlistCard, WaitlistedCard } from './waitlist-card';
import { wayOf } from './ways';

export interface SignInSectionProps {
  state: SignInState;
  deeds: SignInDeeds;
  rows: Row[];
}

/** Signing in and up: one card asks one question, and the server's attempt decides which (rule FR-9). */
export function SignInSection({ state, deeds, rows }: SignInSectionProps) {
  const { flow, puzzle } = state;
  if (!flow)
    return (
      <div class="stage">
        <NothingCard state={state} deeds={deeds} />
      </div>
    );
  const shown = { flow, state, deeds, rows };
  const card = cardOf(flow, state.place);
  const step = cardKey(card, wayOf(state, flow));
  // The form stays while the puzzle is solved, so that nothing typed is lost when it is given up.
  return (
    <div class="stage">
      {puzzle && <ChallengeCard {...shown} puzzle={puzzle} />}
      <div hidden={puzzle !== null}>
        <CardFor key={step} {...shown} card={card} />
      </div>
      <ToldStep step={puzzle ? 'challenge' : step} />
    </div>
  );
}

function CardFor({ card, ...shown }: Shown & { card: Card }) {
  switch (card.card) {
    case 'start':
      return <StartCard {...shown} />;
    case 'barred':
      return <BarredCard {...shown} why={card.why} />;
    case 'password':
      return <PasswordCard {...shown} />;
    case 'unsolved':
      return <UnsolvedCard {...shown} />;
    case 'code':
      return <CodeCard {...shown} by={card.by} step={card.step} />;
    case 'link':
      return <LinkCard {...shown} step={card.step} />;
    case 'factors':
      return <FactorsCard {...shown} factors={card.factors} />;
    case 'last-digits':
      return <LastDigitsCard {...shown} others={card.others} />;
    case 'factor-code':
      return <FactorCard {...shown} factor={card.factor} step={card.step} others={card.others} />;
    case 'profile':
      return <ProfileCard {...shown} missing={card.missing} />;
    case 'enrol':
      return <EnrolCard {...shown} />;
    case 'hosted':
      return <HostedCard {...shown} step={card.step} />;
    case 'forgotten':
      return <ForgottenCard {...shown} />;
    case 'forgotten-code':
      return <ForgottenCodeCard {...shown} email={card.email} sentAt={card.sentAt} />;
    case 'new-password':
      return <NewPasswordCard {...shown} />;
    case 'sign-up':
      return <SignUpCard {...shown} invitation={card.invitation} />;
    case 'invitation':
      return <InvitationCard {...shown} />;
    case 'waitlist':
      return <WaitlistCard {...shown} />;
    case 'waitlisted':
      return <WaitlistedCard {...shown} email={card.email} />;
    case 'locked':
      return <LockedCard {...shown} until={card.until} />;
    case 'already':
      return <AlreadyCard {...shown} already={card.already} />;
    case 'done':
      return <DoneCard {...shown} done={card.done} />;
    case 'gone':
      return <GoneCard {...shown} />;
    case 'session-changed':
      return <SessionChangedCard {...shown} changed={card.changed} />;
    default:
      return <CardElsewhere {...shown} card={card} />;
  }
}
