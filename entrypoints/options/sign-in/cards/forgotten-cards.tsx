import { TextField } from '../../../../components/fields/text-field';
import { isolated, words } from '../../../../lib/i18n/words';
import { errorAt, identifierOf, type Shown } from '../parts/card-props';
import { CodeForm } from '../parts/code-form';
import { Frame, SubmitButton } from '../parts/frame';
import { NewPassword } from '../parts/new-password';
import { Resend } from '../parts/resend';
import { text } from '../parts/typed';
import { couldBeEmail } from '../state/could-be';

/** Where a code for a forgotten password is mailed to. */
export function ForgottenCard(shown: Shown) {
  const { flow, state, deeds } = shown;
  const known = identifierOf(shown);
  return (
    <Frame
      {...shown}
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
        required
      />
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.forgotten.mail')} />
        <Back {...shown} />
      </div>
    </Frame>
  );
}

export const ForgottenCodeCard = ({ email, sentAt, ...shown }: Shown & { email: string; sentAt: number }) => (
  <CodeForm
    {...shown}
    title={words('signIn.codeTitle.email')}
    why={words('signIn.forgotten.sent', { to: isolated(email) })}
    onCode={shown.deeds.giveCode}
  >
    <Resend
      sentAt={sentAt}
      now={shown.state.now}
      text={words('signIn.sendNewCode')}
      onSend={() => shown.deeds.mailCode(email)}
    />
    <button type="button" class="btn text sm" onClick={shown.deeds.remember}>
      {words('signIn.back')}
    </button>
  </CodeForm>
);

export function NewPasswordCard(shown: Shown) {
  const { state, deeds } = shown;
  return (
    <Frame
      {...shown}
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
        value={identifierOf(shown)}
      />
      <NewPassword key={state.replies} {...shown} />
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.forgotten.set')} />
        <Back {...shown} />
      </div>
    </Frame>
  );
}

const Back = ({ deeds }: Shown) => (
  <button type="button" class="btn quiet lg" onClick={deeds.remember}>
    {words('signIn.back')}
  </button>
);
