import type { Row } from '../../../lib/session/view';
import '../../../components/question.css';
import { AlreadyCard } from './cards/already-card';
import { CardElsewhere } from './cards/card-elsewhere';
import { ChallengeCard } from './cards/challenge-card';
import { CodeCard } from './cards/code-card';
import { DoneCard } from './cards/done-card';
import { FactorCard } from './cards/factor-card';
import { FactorsCard } from './cards/factors-card';
import { ForgottenCard, ForgottenCodeCard, NewPasswordCard } from './cards/forgotten-cards';
import { InvitationCard } from './cards/invitation-card';
import { LastDigitsCard } from './cards/last-digits-card';
import { LinkCard } from './cards/link-card';
import { LockedCard } from './cards/locked-card';
import { BarredCard, GoneCard, OpenedCard } from './cards/message-cards';
import { NothingCard } from './cards/nothing-card';
import { EnrolCard, HostedCard, NoFactorCard, UnsolvedCard } from './cards/outside-cards';
import { PasswordCard } from './cards/password-card';
import { ProfileCard } from './cards/profile-card';
import { SessionChangedCard } from './cards/session-changed-card';
import { SignUpCard } from './cards/sign-up-card';
import { StartCard } from './cards/start-card';
import { WaitlistCard, WaitlistedCard } from './cards/waitlist-card';
import type { SignInDeeds } from './deeds/deeds';
import type { CardProps } from './parts/card-props';
import { ToldStep } from './parts/told-step';
import type { Card } from './state/card';
import { cardKey, cardOf } from './state/card-of';
import type { SignInState } from './state/state';
import { wayOf } from './state/ways';

export interface SignInSectionProps {
  state: SignInState;
  deeds: SignInDeeds;
  rows: Row[];
  activeKey: string | null;
  onOpenApp: (() => void) | null;
}

/** Signing in and up: one card asks one question, and the server's attempt decides which (rule FR-9). */
export function SignInSection({ state, deeds, rows, activeKey, onOpenApp }: SignInSectionProps) {
  const { flow, puzzle } = state;
  if (!flow)
    return (
      <div class="stage">
        <NothingCard state={state} deeds={deeds} />
      </div>
    );
  const props = { flow, state, deeds, rows, activeKey, onOpenApp };
  const card = cardOf(flow, state.place);
  const step = cardKey(card, wayOf(state, flow));
  // The form stays while the puzzle is solved, so that nothing typed is lost when it is given up.
  return (
    <div class="stage">
      {puzzle && <ChallengeCard {...props} puzzle={puzzle} />}
      <div hidden={puzzle !== null}>
        <CardFor key={`${flow.id} ${step}`} {...props} card={card} />
      </div>
      <ToldStep step={puzzle ? 'challenge' : step} />
    </div>
  );
}

function CardFor({ card, ...props }: CardProps & { card: Card }) {
  switch (card.card) {
    case 'start':
      return <StartCard {...props} />;
    case 'barred':
      return <BarredCard {...props} why={card.why} />;
    case 'password':
      return <PasswordCard {...props} />;
    case 'unsolved':
      return <UnsolvedCard {...props} />;
    case 'code':
      return <CodeCard {...props} by={card.by} step={card.step} />;
    case 'link':
      return <LinkCard {...props} step={card.step} />;
    case 'factors':
      return <FactorsCard {...props} factors={card.factors} />;
    case 'last-digits':
      return <LastDigitsCard {...props} others={card.others} />;
    case 'factor-code':
      return <FactorCard {...props} factor={card.factor} step={card.step} others={card.others} />;
    case 'profile':
      return <ProfileCard {...props} missing={card.missing} />;
    case 'enrol':
      return <EnrolCard {...props} />;
    case 'no-factor':
      return <NoFactorCard {...props} />;
    case 'opened':
      return <OpenedCard {...props} />;
    case 'hosted':
      return <HostedCard {...props} step={card.step} />;
    case 'forgotten':
      return <ForgottenCard {...props} />;
    case 'forgotten-code':
      return <ForgottenCodeCard {...props} email={card.email} sentAt={card.sentAt} />;
    case 'new-password':
      return <NewPasswordCard {...props} />;
    case 'sign-up':
      return <SignUpCard {...props} invitation={card.invitation} />;
    case 'invitation':
      return <InvitationCard {...props} />;
    case 'waitlist':
      return <WaitlistCard {...props} />;
    case 'waitlisted':
      return <WaitlistedCard {...props} email={card.email} />;
    case 'locked':
      return <LockedCard {...props} until={card.until} />;
    case 'already':
      return <AlreadyCard {...props} already={card.already} />;
    case 'done':
      return <DoneCard {...props} done={card.done} />;
    case 'gone':
      return <GoneCard {...props} />;
    case 'session-changed':
      return <SessionChangedCard {...props} changed={card.changed} />;
    default:
      return <CardElsewhere {...props} card={card} />;
  }
}
