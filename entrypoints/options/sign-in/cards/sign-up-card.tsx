import { isolated, words } from '../../../../lib/i18n/words';
import type { Invitation } from '../../../../lib/session/flow';
import type { CardProps } from '../parts/card-props';
import { Frame, SubmitButton } from '../parts/frame';
import { AppPageWay } from '../parts/last-ways';
import { ProfileFields } from '../parts/profile-fields';
import { Providers } from '../parts/providers';
import { readProfile } from '../parts/read-profile';
import { SignInInstead } from '../parts/sign-in-instead';
import { Terms } from '../parts/terms';
import { usePhoneNumbers } from '../parts/use-phone-numbers';
import { signUpAsks } from '../state/profile-asked';

/** The form that the app's settings ask for. */
export function SignUpCard({ invitation, ...props }: CardProps & { invitation: Invitation | null }) {
  const { flow, state, deeds } = props;
  const numbers = usePhoneNumbers();
  const asked = signUpAsks(flow.settings);
  const submit = (form: FormData) => {
    const read = readProfile(form, { asked, settings: flow.settings, numbers });
    if (read.ok) deeds.signUp(read.value);
    else deeds.object(read.problem);
  };
  return (
    <Frame
      {...props}
      title={words('signIn.signUp.title')}
      why={invitation && words('signIn.signUp.invited', { app: isolated(flow.app.name) })}
      fields={asked.map(({ name }) => name)}
      onSubmit={submit}
    >
      <ProfileFields {...props} asked={asked} numbers={numbers} invitation={invitation} />
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.create')} />
      </div>
      <Terms settings={flow.settings} app={flow.app.name} />
      <Providers {...props} />
      <SignInInstead {...props} />
      {flow.settings.links.signUp !== null && <AppPageWay {...props} />}
    </Frame>
  );
}
