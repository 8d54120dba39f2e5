import { useId, useRef } from 'preact/hooks';
import './field.css';
import { FieldNote } from './field-note';
import './phone-field.css';

export interface Country {
  /** Two letters, such as `NG`. */
  code: string;
  name: string;
  /** With the plus sign, such as `+234`. */
  dial: string;
}

export interface PhoneFieldProps {
  label: string;
  countryLabel: string;
  countries: Country[];
  /** The country chosen at first. */
  country: string;
  /** Splits a number that was pasted with its country; null when it is none. */
  split(typed: string): { country: string; national: string } | null;
  error: string | null;
  hint: string | null;
  required?: boolean;
}

/** Country and national number. A whole number with its plus sign falls into the two by itself. */
export function PhoneField({
  label,
  countryLabel,
  countries,
  split,
  error,
  hint,
  ...field
}: PhoneFieldProps) {
  const id = useId();
  const country = useRef<HTMLSelectElement>(null);
  const noted = error !== null || hint !== null;
  const part = (number: HTMLInputElement) => {
    const parts = split(number.value);
    if (!parts || !country.current) return;
    country.current.value = parts.country;
    number.value = parts.national;
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="box phone">
        <select ref={country} name="country" aria-label={countryLabel} autocomplete="tel-country-code">
          {countries.map(({ code, name, dial }) => (
            <option key={code} value={code} selected={code === field.country}>
              {name} {dial}
            </option>
          ))}
        </select>
        <input
          id={id}
          name="phone"
          type="tel"
          dir="ltr"
          inputMode="tel"
          autocomplete="tel-national"
          required={field.required}
          aria-invalid={error !== null}
          aria-describedby={noted ? `${id}-note` : undefined}
          onInput={(event) => {
            if (event.inputType === 'insertFromPaste') part(event.currentTarget);
          }}
          onChange={(event) => part(event.currentTarget)}
        />
      </div>
      {noted && <FieldNote id={`${id}-note`} error={error} hint={hint} />}
    </div>
  );
}
