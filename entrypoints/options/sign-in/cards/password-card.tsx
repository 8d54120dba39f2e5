import { PasswordField } from '../../../../components/fields/password-field';
import { IdentityLine } from '../../../../components/marks/identity-line';
import { words } from '../../../../lib/i18n/words';
import { type CardProps, errorAt, identifierOf } from '../parts/card-props';
import { Frame, SubmitButton } from '../parts/frame';
import { text } from '../parts/typed';
import { WayButtons } from '../parts/way-buttons';

/** The password for an identifier that stays in sight. */
export function PasswordCard(props: CardProps) {
  const { state, deeds } = props;
  return (
    <Frame
      {...props}
      title={words('signIn.passwordTitle')}
      fields={['password']}
      onSubmit={(form) => deeds.givePassword(text(form, 'password'))}
    >
      <IdentityLine
        identifier={identifierOf(props)}
        change={words('signIn.change')}
        onChange={() => deeds.startAgain({ identifier: true })}
      />
      <PasswordField
        label={words('signIn.password')}
        show={words('signIn.showPassword')}
        autocomplete="current-password"
        error={errorAt(state, 'password')}
        talk={state}
      />
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.signIn')} />
      </div>
      <WayButtons {...props} forgotten />
    </Frame>
  );
}
