import { IdentityLine } from '../../../../components/marks/identity-line';
import { isolated, words } from '../../../../lib/i18n/words';
import { type CardProps, identifierOf } from '../parts/card-props';
import { OutsideCard } from '../parts/outside-card';
import { passwordOf } from '../state/ways';

/** A step that this version does not know, or one that nothing more is known of. */
export const HostedCard = ({ step, ...props }: CardProps & { step: string }) => (
  <OutsideCard
    {...props}
    title={words('signIn.hosted.title', nameOf(props))}
    why={words('signIn.hosted.why')}
    foot={step === '' ? null : <StepName step={step} />}
    quiet={startAgain(props)}
  />
);

/** A second factor has to be set up first. */
export const EnrolCard = (props: CardProps) => (
  <OutsideCard
    {...props}
    title={words('signIn.enrol.title')}
    why={words('signIn.enrol.why', nameOf(props))}
    foot={null}
    quiet={startAgain(props)}
  />
);

/** A second step that this account has no way for (section 4.4.5). */
export const NoFactorCard = (props: CardProps) => (
  <OutsideCard
    {...props}
    title={words('signIn.factor.noneTitle')}
    why={words('signIn.factor.noneWhy', nameOf(props))}
    foot={null}
    quiet={startAgain(props)}
  />
);

/** The proof of work cannot be done here (rule FR-5). */
export const UnsolvedCard = (props: CardProps) => (
  <OutsideCard
    {...props}
    title={words('signIn.hosted.title', nameOf(props))}
    why={words('signIn.unsolved')}
    foot={null}
    quiet={startAgain(props)}
  />
);

/** Somebody else signs this address in: said before the tab opens. */
export const ElsewhereCard = (props: CardProps) => (
  <OutsideCard
    {...props}
    title={words('signIn.elsewhere.title')}
    why={words('signIn.elsewhere.why', nameOf(props))}
    quiet={insteadOfSso(props)}
  >
    <IdentityLine
      identifier={identifierOf(props)}
      change={words('signIn.change')}
      onChange={() => props.deeds.startAgain({ identifier: true })}
    />
  </OutsideCard>
);

const nameOf = ({ flow }: CardProps) => ({ app: isolated(flow.app.name) });

const startAgain = ({ deeds }: CardProps) => ({
  text: words('signIn.startAgain'),
  act: () => deeds.startAgain({ identifier: true }),
});

function insteadOfSso(props: CardProps) {
  const password = passwordOf(props.flow);
  if (!password) return startAgain(props);
  return { text: words('signIn.usePasswordInstead'), act: () => props.deeds.useWay(password) };
}

const StepName = ({ step }: { step: string }) => (
  <footer class="flow-foot">
    {words('signIn.hosted.stepName')} <span class="host">{step}</span>
  </footer>
);
