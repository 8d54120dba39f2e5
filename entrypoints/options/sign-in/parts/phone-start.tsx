import { words } from '../../../../lib/i18n/words';
import { errorAt, type Shown } from './card-props';
import { Frame, SubmitButton } from './frame';
import { LastWays } from './last-ways';
import { NewHere } from './new-here';
import { NumberField } from './number-field';
import { Providers } from './providers';
import { text } from './typed';
import { usePhoneNumbers } from './use-phone-numbers';
import { WayButtons } from './way-buttons';

/** The first form where a phone number says who signs in. */
export function PhoneStart(shown: Shown) {
  const { state, deeds } = shown;
  const numbers = usePhoneNumbers();
  const submit = (form: FormData) => {
    const phone = numbers?.read({ country: text(form, 'country'), number: text(form, 'phone') });
    if (phone) deeds.signInByPhone(phone);
    else deeds.object([{ field: 'identifier', text: words('signIn.missing.phone'), next: 'retry' }]);
  };
  return (
    <Frame
      {...shown}
      title={words('signIn.title')}
      why={words('signIn.why')}
      fields={['identifier']}
      onSubmit={submit}
    >
      <NumberField numbers={numbers} error={errorAt(state, 'identifier')} hint={words('signIn.phoneHint')} />
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.continue')} />
      </div>
      <WayButtons {...shown} />
      <Providers {...shown} />
      <NewHere {...shown} />
      <LastWays {...shown} />
    </Frame>
  );
}
