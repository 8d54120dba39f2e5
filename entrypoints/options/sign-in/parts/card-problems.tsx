import { Problem } from '../../../../components/problem';
import { words } from '../../../../lib/i18n/words';
import type { FlowView } from '../../../../lib/session/flow';
import type { SignInDeeds } from '../deeds/deeds';
import type { FieldName, WayOn } from '../state/state';
import { passwordOf } from '../state/ways';
import type { CardProps } from './card-props';

export interface CardProblemsProps extends CardProps {
  /** What is wrong at these is said there. */
  fields: FieldName[];
}

/** What is wrong with the card as a whole, with the one way on that helps. */
export const CardProblems = ({ fields, ...props }: CardProblemsProps) => (
  <>
    {props.state.problems
      .filter(({ field }) => field === null || !fields.includes(field))
      .map(({ text, next }) => (
        <div class="card-problem" key={text}>
          <Problem text={text} />
          <OneWayOn next={next} {...props} />
        </div>
      ))}
  </>
);

function OneWayOn({ next, flow, deeds }: CardProps & { next: WayOn }) {
  if (next === 'support') return <SupportLink href={flow.settings.links.support} />;
  const way = waysOn(flow, deeds)[next];
  if (!way) return null;
  return (
    <button type="button" class="btn plain sm" onClick={way.act}>
      {way.text}
    </button>
  );
}

export const SupportLink = ({ href }: { href: string | null }) =>
  href === null ? null : (
    <a class="link" href={href} target="_blank" rel="noreferrer">
      {words('signIn.support')}
    </a>
  );

interface Help {
  text: string;
  act(): void;
}

const waysOn = (flow: FlowView, deeds: SignInDeeds): Partial<Record<WayOn, Help>> => ({
  restart: { text: words('signIn.startAgain'), act: () => deeds.startAgain({ identifier: true }) },
  'other-way': { text: words('signIn.startAgain'), act: () => deeds.startAgain({ identifier: true }) },
  'choose-factor': { text: words('signIn.factor.another'), act: deeds.anotherFactor },
  reread: { text: words('signIn.lookAgain'), act: deeds.read },
  hosted: { text: words('signIn.hosted.open'), act: deeds.openAppPage },
  password: {
    text: words('signIn.usePasswordInstead'),
    act: () => deeds.useWay(passwordOf(flow) ?? 'email_password'),
  },
  'sign-in': { text: words('signIn.signInInstead'), act: deeds.signInInstead },
  'sign-up': { text: words('signIn.create'), act: deeds.create },
  invitation: { text: words('signIn.haveInvitation'), act: deeds.askInvitation },
  waitlist: { text: words('signIn.waitlist.join'), act: deeds.askWaitlist },
});
