import { TextField } from '../../../../components/fields/text-field';
import { isolated, marked, words } from '../../../../lib/i18n/words';
import { type CardProps, errorAt, identifierOf } from '../parts/card-props';
import { CodeForm } from '../parts/code-form';
import { Frame, SubmitButton } from '../parts/frame';
import { NewPassword } from '../parts/new-password';
import { Resend } from '../parts/resend';
import { text } from '../parts/typed';
import { couldBeEmail } from '../state/could-be';

/** Where a code for a forgotten password is mailed to. */
export function ForgottenCard(props: CardProps) {
  const { flow, state, deeds } = props;
  const known = identifierOf(props);
  return (
    <Frame
      {...props}
      title={words('signIn.forgotten.title')}
      why={words('signIn.forgotten.why', { app: isolated(flow.app.name) })}
      fields={['identifier']}
      onSubmit={(form) => deeds.mailCode(text(form, 'identifier'))}
    >
      <TextField
        name="identifier"
        label={words('signIn.identifier.email')}
        autocomplete="username"
        inputMode="email"
        defaultValue={couldBeEmail(known) ? known : ''}
        error={errorAt(state, 'identifier')}
        onInput={deeds.name}
        required
      />
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.forgotten.mail')} />
        <Back {...props} />
      </div>
    </Frame>
  );
}

export const ForgottenCodeCard = ({
  email,
  sentAt,
  ...props
}: CardProps & { email: string; sentAt: number }) => (
  <CodeForm
    {...props}
    title={words('signIn.codeTitle.email')}
    why={marked('signIn.forgotten.sent', { to: isolated(email) })}
    onCode={props.deeds.giveCode}
  >
    <Resend
      sentAt={sentAt}
      now={props.state.now}
      text={words('signIn.sendNewCode')}
      onSend={() => props.deeds.mailCode(email)}
    />
    <button type="button" class="btn text sm" onClick={props.deeds.remember}>
      {words('signIn.back')}
    </button>
  </CodeForm>
);

export function NewPasswordCard(props: CardProps) {
  const { state, deeds } = props;
  return (
    <Frame
      {...props}
      title={words('signIn.forgotten.newTitle')}
      why={words('signIn.forgotten.newWhy')}
      fields={['password']}
      onSubmit={(form) => deeds.setPassword(text(form, 'password'))}
    >
      <input
        class="vh"
        type="text"
        autocomplete="username"
        tabIndex={-1}
        aria-hidden="true"
        readOnly
        value={identifierOf(props)}
      />
      <NewPassword {...props} />
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.forgotten.set')} />
        <Back {...props} />
      </div>
    </Frame>
  );
}

const Back = ({ deeds }: CardProps) => (
  <button type="button" class="btn quiet lg" onClick={deeds.remember}>
    {words('signIn.back')}
  </button>
);
