import { useEffect, useId } from 'preact/hooks';
import type { SecondFactor } from '../../lib/session/attempt';
import { asCode, isFull } from '../../lib/session/one-time-code';
import './code-field.css';
import './field.css';
import { FieldNote } from './field-note';
import { type Talk, useSecret } from './use-secret';

export interface CodeFieldProps {
  label: string;
  error: string | null;
  talk: Talk;
  /** Null for a code that was sent. A backup code has letters and gets a plain field. */
  factor: SecondFactor | null;
  /** Called with the code once it is complete and nothing else is on its way. */
  onFull(code: string): void;
}

/** Six digits in one real input, drawn as six places; a paste may have spaces and a sentence around them. */
export function CodeField({ label, error, talk, factor, onFull }: CodeFieldProps) {
  const id = useId();
  const input = useSecret(talk);
  const offer = () => {
    const code = input.current?.value ?? '';
    if (!talk.busy && isFull(code, factor)) onFull(code);
  };
  // What is still in the field after an answer was typed while that was awaited.
  useEffect(offer, [talk.busy, talk.replies]);
  const backup = factor === 'backup_code';
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class={backup ? 'box mono' : ''}>
        <input
          id={id}
          ref={input}
          class={backup ? '' : 'code'}
          name="code"
          type="text"
          dir="ltr"
          inputMode={backup ? 'text' : 'numeric'}
          autocomplete={backup ? 'off' : 'one-time-code'}
          required
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-note`}
          autocapitalize="none"
          spellcheck={false}
          onInput={({ currentTarget: field }) => {
            const code = asCode(field.value, factor);
            if (code !== field.value) field.value = code;
            offer();
          }}
        />
      </div>
      {error !== null && <FieldNote id={`${id}-note`} error={error} hint={null} />}
    </div>
  );
}
