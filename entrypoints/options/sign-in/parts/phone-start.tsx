import { isolated, words } from '../../../../lib/i18n/words';
import { type CardProps, errorAt } from './card-props';
import { Frame, SubmitButton } from './frame';
import { MoreWays } from './last-ways';
import { NewHere } from './new-here';
import { NumberField } from './number-field';
import { Providers } from './providers';
import { text } from './typed';
import { usePhoneNumbers } from './use-phone-numbers';
import { WayButtons } from './way-buttons';

/** The first form where a phone number says who signs in. */
export function PhoneStart(props: CardProps) {
  const { state, deeds } = props;
  const numbers = usePhoneNumbers();
  const submit = (form: FormData) => {
    const phone = numbers?.read({ country: text(form, 'country'), number: text(form, 'phone') });
    if (phone) deeds.signInByPhone(phone);
    else deeds.object([{ field: 'identifier', text: words('signIn.missing.phone'), next: 'retry' }]);
  };
  return (
    <Frame
      {...props}
      title={words('signIn.title', { app: isolated(props.flow.app.name) })}
      why={words('signIn.why')}
      fields={['identifier']}
      onSubmit={submit}
    >
      <NumberField numbers={numbers} error={errorAt(state, 'identifier')} hint={words('signIn.phoneHint')} />
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.continue')} />
      </div>
      <WayButtons {...props} />
      <Providers {...props} />
      <NewHere {...props} />
      <MoreWays {...props} />
    </Frame>
  );
}
