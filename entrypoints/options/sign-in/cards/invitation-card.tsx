import { TextField } from '../../../../components/fields/text-field';
import { Emblem } from '../../../../components/marks/emblem';
import { isolated, words } from '../../../../lib/i18n/words';
import { type CardProps, errorAt } from '../parts/card-props';
import { Frame, SubmitButton } from '../parts/frame';
import { SignInInstead } from '../parts/sign-in-instead';
import { text } from '../parts/typed';

/** A closed sign-up says so before the form, not after it. */
export function InvitationCard(props: CardProps) {
  const { flow, state, deeds } = props;
  const app = isolated(flow.app.name);
  return (
    <Frame
      {...props}
      emblem={<Emblem shape="mail" kind="caution" />}
      title={words('signIn.invitation.title', { app })}
      why={words('signIn.invitation.why', { app })}
      fields={['invitation']}
      onSubmit={(form) => deeds.checkInvitation(text(form, 'invitation'))}
    >
      <TextField
        name="invitation"
        label={words('signIn.invitation.label')}
        autocomplete="off"
        placeholder="https://…"
        error={errorAt(state, 'invitation')}
        mono
        required
      />
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.invitation.check')} />
        {flow.settings.signUp === 'waitlist' && (
          <button type="button" class="btn quiet lg" onClick={deeds.askWaitlist}>
            {words('signIn.waitlist.join')}
          </button>
        )}
      </div>
      <SignInInstead {...props} />
    </Frame>
  );
}
