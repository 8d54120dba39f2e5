import { IdentityLine } from '../../../../components/marks/identity-line';
import { isolated, words } from '../../../../lib/i18n/words';
import { identifierOf, type Shown } from '../parts/card-props';
import { OutsideCard } from '../parts/outside-card';
import { passwordOf } from '../state/ways';

/** A step that this version does not know, or one that nothing more is known of. */
export const HostedCard = ({ step, ...shown }: Shown & { step: string }) => (
  <OutsideCard
    {...shown}
    title={words('signIn.hosted.title', nameOf(shown))}
    why={words('signIn.hosted.why')}
    foot={step === '' ? null : <StepName step={step} />}
    quiet={startAgain(shown)}
  />
);

/** A second factor has to be set up first. */
export const EnrolCard = (shown: Shown) => (
  <OutsideCard
    {...shown}
    title={words('signIn.enrol.title')}
    why={words('signIn.enrol.why', nameOf(shown))}
    foot={null}
    quiet={startAgain(shown)}
  />
);

/** The proof of work cannot be done here (rule FR-5). */
export const UnsolvedCard = (shown: Shown) => (
  <OutsideCard
    {...shown}
    title={words('signIn.hosted.title', nameOf(shown))}
    why={words('signIn.unsolved')}
    foot={null}
    quiet={startAgain(shown)}
  />
);

/** Somebody else signs this address in: said before the tab opens. */
export const ElsewhereCard = (shown: Shown) => (
  <OutsideCard
    {...shown}
    title={words('signIn.elsewhere.title')}
    why={words('signIn.elsewhere.why', nameOf(shown))}
    quiet={insteadOfSso(shown)}
  >
    <IdentityLine
      identifier={identifierOf(shown)}
      change={words('signIn.change')}
      onChange={() => shown.deeds.startAgain({ identifier: true })}
    />
  </OutsideCard>
);

const nameOf = ({ flow }: Shown) => ({ app: isolated(flow.app.name) });

const startAgain = ({ deeds }: Shown) => ({
  text: words('signIn.startAgain'),
  act: () => deeds.startAgain({ identifier: true }),
});

function insteadOfSso(shown: Shown) {
  const password = passwordOf(shown.flow);
  if (!password) return startAgain(shown);
  return { text: words('signIn.usePasswordInstead'), act: () => shown.deeds.useWay(password) };
}

const StepName = ({ step }: { step: string }) => (
  <footer class="flow-foot">
    {words('signIn.hosted.stepName')} <span class="host">{step}</span>
  </footer>
);
