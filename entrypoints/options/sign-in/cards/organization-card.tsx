import { TextField } from '../../../../components/fields/text-field';
import { words } from '../../../../lib/i18n/words';
import { type CardProps, errorAt } from '../parts/card-props';
import { Frame, SubmitButton } from '../parts/frame';
import { text } from '../parts/typed';

/** Whose organisation it is: its e-mail addresses say where they sign in (section 4.4.1). */
export function OrganizationCard(props: CardProps) {
  const { state, deeds } = props;
  return (
    <Frame
      {...props}
      title={words('signIn.organization.title')}
      why={words('signIn.organization.why')}
      fields={['identifier']}
      onSubmit={(form) => deeds.giveOrganizationEmail(text(form, 'identifier'))}
    >
      <TextField
        name="identifier"
        label={words('signIn.identifier.email')}
        autocomplete="username"
        inputMode="email"
        error={errorAt(state, 'identifier')}
        onInput={deeds.name}
        required
      />
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.continue')} />
        <button type="button" class="btn quiet lg" onClick={deeds.back}>
          {words('signIn.back')}
        </button>
      </div>
    </Frame>
  );
}
