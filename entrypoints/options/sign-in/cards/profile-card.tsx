import { isolated, words } from '../../../../lib/i18n/words';
import type { ProfileField } from '../../../../lib/session/attempt';
import type { CardProps } from '../parts/card-props';
import { Frame, SubmitButton } from '../parts/frame';
import { ProfileFields } from '../parts/profile-fields';
import { readProfile } from '../parts/read-profile';
import { usePhoneNumbers } from '../parts/use-phone-numbers';
import { missingAsks } from '../state/profile-asked';

/** What the app still wants to know of an account before it lets it in. */
export function ProfileCard({ missing, ...props }: CardProps & { missing: ProfileField[] }) {
  const { flow, state, deeds } = props;
  const numbers = usePhoneNumbers();
  const asked = missingAsks(missing);
  const submit = (form: FormData) => {
    const read = readProfile(form, { asked, settings: flow.settings, numbers });
    if (read.ok) deeds.completeProfile(read.value);
    else deeds.object(read.problem);
  };
  return (
    <Frame
      {...props}
      title={words('signIn.profile.title', missing.length)}
      why={words('signIn.profile.why', { app: isolated(flow.app.name) })}
      fields={missing}
      onSubmit={submit}
    >
      <ProfileFields {...props} asked={asked} numbers={numbers} />
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.profile.save')} />
      </div>
    </Frame>
  );
}
