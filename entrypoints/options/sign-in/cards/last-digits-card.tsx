import { TextField } from '../../../../components/fields/text-field';
import { words } from '../../../../lib/i18n/words';
import { type CardProps, errorAt } from '../parts/card-props';
import { Frame, SubmitButton } from '../parts/frame';
import { text } from '../parts/typed';
import { AnotherFactor } from './factor-card';

/** The server texts a code only to who knows how the number ends (section 4.4.5). */
export const LastDigitsCard = ({ others, ...props }: CardProps & { others: boolean }) => (
  <Frame
    {...props}
    title={words('signIn.lastDigits.title')}
    why={words('signIn.lastDigits.why')}
    fields={['last_digits']}
    onSubmit={(form) => props.deeds.sendTo(text(form, 'last_digits').trim())}
  >
    <TextField
      name="last_digits"
      label={words('signIn.lastDigits.label')}
      autocomplete="off"
      inputMode="numeric"
      maxLength={4}
      error={errorAt(props.state, 'last_digits')}
      required
    />
    <div class="acts">
      <SubmitButton busy={props.state.busy} text={words('signIn.lastDigits.send')} />
    </div>
    {others && (
      <div class="quiet-row">
        <AnotherFactor {...props} />
      </div>
    )}
  </Frame>
);
