import { html } from 'hono/html';
import type { FieldKey } from '../auth/fields';
import { type Field, field } from './field';
import type { Markup } from './page';

const FIELDS: Record<FieldKey, Field[]> = {
  first_name: [{ name: 'first_name', label: 'First name', autocomplete: 'given-name' }],
  last_name: [{ name: 'last_name', label: 'Last name', autocomplete: 'family-name' }],
  username: [{ name: 'username', label: 'User name', autocomplete: 'username' }],
  email_address: [{ name: 'email', label: 'E-mail', type: 'email', autocomplete: 'email' }],
  phone_number: [
    { name: 'phone_country_code', label: 'Country code', type: 'tel', autocomplete: 'tel-country-code' },
    { name: 'phone_number', label: 'Phone number', type: 'tel', autocomplete: 'tel-national' },
  ],
};

interface How {
  required: boolean;
  /** What was typed before, by name. */
  values: Record<string, string>;
  locked?: boolean;
}

/** The inputs of one field of a person, named as the forms of the API name them. */
export const personField = (key: FieldKey, { required, values, locked = false }: How): Markup =>
  html`${FIELDS[key].map((one) => field({ ...one, required, locked, value: values[one.name] ?? '' }))}`;
