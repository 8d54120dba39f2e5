import { PhoneField } from '../../../../components/fields/phone-field';
import { words } from '../../../../lib/i18n/words';
import type { PhoneNumbers } from '../state/phone-numbers';

export interface NumberFieldProps {
  numbers: PhoneNumbers | null;
  error: string | null;
  hint?: string | null;
  required?: boolean;
}

/** The phone field with the countries of the world, once they are loaded. */
export const NumberField = ({ numbers, error, hint = null, required = true }: NumberFieldProps) => (
  <PhoneField
    label={words('signIn.phone')}
    countryLabel={words('signIn.country')}
    countries={numbers?.countries ?? []}
    country={numbers?.home ?? ''}
    split={(typed) => numbers?.split(typed) ?? null}
    error={error}
    hint={hint}
    required={required}
  />
);
