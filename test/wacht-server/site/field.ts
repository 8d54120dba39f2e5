import { html } from 'hono/html';
import type { Markup } from './page';

export interface Field {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password' | 'tel';
  value?: string;
  autocomplete?: string;
  /** True when left out. */
  required?: boolean;
  /** Shown, but not to be changed. */
  locked?: boolean;
}

/** A labelled input; its id is its name. */
export const field = ({
  name,
  label,
  type = 'text',
  value = '',
  autocomplete = 'off',
  required = true,
  locked = false,
}: Field): Markup => html`<label for="${name}">${label}${required ? '' : ' (optional)'}</label>
<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" ${required ? 'required' : ''} ${locked ? 'readonly' : ''}>`;
