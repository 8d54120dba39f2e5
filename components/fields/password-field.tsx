import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import './field.css';
import { LONGEST_PASSWORD } from '../../lib/session/password-rules';
import { Icon } from '../marks/icon';
import { FieldNote } from './field-note';
import './password-field.css';
import { type Talk, useSecret } from './use-secret';

export interface PasswordFieldProps {
  label: string;
  /** Words of the button that shows and hides it. */
  show: string;
  autocomplete: 'current-password' | 'new-password';
  error?: string | null;
  /** Stays beside an error: the rules of a new password. */
  rules?: ComponentChildren;
  talk: Talk;
  onInput?(typed: string): void;
}

/** A password. It lives in the input alone; a form reads it when it is sent. */
export function PasswordField({ label, show, error = null, rules, ...field }: PasswordFieldProps) {
  const id = useId();
  const input = useSecret(field.talk, () => field.onInput?.(''));
  const [shown, setShown] = useState(false);
  const described = [rules && `${id}-rules`, error !== null && `${id}-note`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="box">
        <input
          id={id}
          ref={input}
          name="password"
          {...(shown ? SHOWN : HIDDEN)}
          dir="ltr"
          autocomplete={field.autocomplete}
          required
          maxLength={LONGEST_PASSWORD}
          aria-invalid={error !== null}
          aria-describedby={described || undefined}
          autocapitalize="none"
          spellcheck={false}
          onInput={(event) => field.onInput?.(event.currentTarget.value)}
        />
        <button
          type="button"
          class="more"
          aria-label={show}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Icon name="eye" />
        </button>
      </div>
      {error !== null && <FieldNote id={`${id}-note`} error={error} hint={null} />}
      {rules && <div id={`${id}-rules`}>{rules}</div>}
    </div>
  );
}

const SHOWN = { type: 'text' } as const;
const HIDDEN = { type: 'password' } as const;
