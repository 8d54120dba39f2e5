import { TextField } from '../../../../components/fields/text-field';
import { words } from '../../../../lib/i18n/words';
import type { Invitation } from '../../../../lib/session/flow';
import { couldBeEmail, couldBeUsername } from '../state/could-be';
import type { PhoneNumbers } from '../state/phone-numbers';
import type { Asked } from '../state/profile-asked';
import type { Checkable } from '../state/state';
import { type CardProps, errorAt } from './card-props';
import { NewPassword } from './new-password';
import { NumberField } from './number-field';

export interface ProfileFieldsProps extends CardProps {
  asked: Asked[];
  numbers: PhoneNumbers | null;
  /** What is known already; its e-mail address cannot be changed. */
  invitation?: Invitation | null;
  /** Whether names are looked up while they are typed: only where an account is made or filled. */
  lookUp?: boolean;
}

/** One field for everything that is asked; both names stand side by side. */
export function ProfileFields({ asked, ...props }: ProfileFieldsProps) {
  const names = asked.filter(isName);
  const others = asked.filter((field) => !isName(field));
  return (
    <div class="fields">
      {names.length > 0 && (
        <div class={names.length > 1 ? 'pair' : ''}>
          {names.map((field) => (
            <OneField key={field.name} {...props} {...field} />
          ))}
        </div>
      )}
      {others.map((field) => (
        <OneField key={field.name} {...props} {...field} />
      ))}
    </div>
  );
}

const isName = ({ name }: Asked): boolean => name === 'first_name' || name === 'last_name';

type OneFieldProps = Omit<ProfileFieldsProps, 'asked'> & Asked;

function OneField({ name, required, ...props }: OneFieldProps) {
  const { state, numbers } = props;
  if (name === 'password') return <NewPassword {...props} />;
  if (name === 'phone')
    return (
      <NumberField
        numbers={numbers}
        error={errorAt(state, 'phone')}
        hint={words('signIn.phoneHint')}
        required={required}
      />
    );
  if (name === 'email' || name === 'username')
    return <CheckedField name={name} required={required} {...props} />;
  return (
    <TextField
      name={name}
      label={words(`signIn.profile.${name}`)}
      autocomplete={name === 'first_name' ? 'given-name' : 'family-name'}
      defaultValue={name === 'first_name' ? props.invitation?.firstName : props.invitation?.lastName}
      error={errorAt(state, name)}
      required={required}
      tag={optional(required)}
    />
  );
}

const optional = (required: boolean): string | null => (required ? null : words('signIn.optional'));

type CheckedFieldProps = Omit<OneFieldProps, 'name'> & { name: Checkable };

/** A name that only one account can have: looked up while it is typed, said once the field is left or full. */
function CheckedField({ name, required, invitation, lookUp = true, ...props }: CheckedFieldProps) {
  const { state, flow, deeds } = props;
  const locked = name === 'email' && Boolean(invitation?.email);
  const checked = state.checked[name];
  const taken = checked?.taken ? words(`signIn.taken.${name}`, { typed: checked.typed }) : null;
  const could = (typed: string) =>
    lookUp && (name === 'email' ? couldBeEmail(typed) : couldBeUsername(typed, flow.settings.username));
  return (
    <TextField
      name={name}
      label={words(`signIn.profile.${name}`)}
      autocomplete={name === 'email' ? 'email' : 'username'}
      inputMode={name === 'email' ? 'email' : 'text'}
      defaultValue={name === 'email' ? (invitation?.email ?? startsWith(state.identifier)) : ''}
      readOnly={locked}
      hint={locked ? words('signIn.invitation.locked') : null}
      error={errorAt(state, name) ?? taken}
      good={checked !== undefined && !checked.taken}
      required={required}
      tag={optional(required)}
      onInput={(typed) => deeds.check(name, could(typed.trim()) ? typed.trim() : null)}
    />
  );
}

/** An address that was typed for signing in is likely the one to sign up with. */
const startsWith = (identifier: string): string => (couldBeEmail(identifier) ? identifier : '');
