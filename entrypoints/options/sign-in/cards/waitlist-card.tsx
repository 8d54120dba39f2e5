import { Emblem } from '../../../../components/marks/emblem';
import { isolated, marked, words } from '../../../../lib/i18n/words';
import type { CardProps } from '../parts/card-props';
import { Frame, SubmitButton } from '../parts/frame';
import { ProfileFields } from '../parts/profile-fields';
import { readProfile } from '../parts/read-profile';
import { SignInInstead } from '../parts/sign-in-instead';
import type { Asked } from '../state/profile-asked';

const ASKED: Asked[] = [
  { name: 'first_name', required: true },
  { name: 'last_name', required: true },
  { name: 'email', required: true },
];

/** The app lets new people in one after the other. */
export function WaitlistCard(props: CardProps) {
  const { flow, state, deeds } = props;
  const submit = (form: FormData) => {
    const read = readProfile(form, { asked: ASKED, settings: flow.settings, numbers: null });
    if (!read.ok) return deeds.object(read.problem);
    const { first_name = '', last_name = '', email = '' } = read.value;
    deeds.joinWaitlist({ firstName: first_name, lastName: last_name, email });
  };
  return (
    <Frame
      {...props}
      emblem={<Emblem shape="clock" kind="caution" />}
      title={words('signIn.waitlist.title', { app: isolated(flow.app.name) })}
      why={words('signIn.waitlist.why')}
      fields={['first_name', 'last_name', 'email']}
      foot={null}
      onSubmit={submit}
    >
      <ProfileFields {...props} asked={ASKED} numbers={null} lookUp={false} />
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.waitlist.join')} />
        <button type="button" class="btn quiet lg" onClick={deeds.askInvitation}>
          {words('signIn.haveInvitation')}
        </button>
      </div>
      <SignInInstead {...props} />
    </Frame>
  );
}

export const WaitlistedCard = ({ email, ...props }: CardProps & { email: string }) => (
  <Frame
    {...props}
    emblem={<Emblem shape="mail" />}
    title={words('signIn.waitlist.joined')}
    why={marked('signIn.waitlist.joinedWhy', { app: isolated(props.flow.app.name), email: isolated(email) })}
    foot={null}
  >
    <div class="acts">
      <button type="button" class="btn primary lg" onClick={props.deeds.cancel}>
        {words('signIn.close')}
      </button>
    </div>
  </Frame>
);
