import { useId } from 'preact/hooks';
import './field.css';
import { LONGEST_TYPED } from '../../lib/session/longest-typed';
import { Icon } from '../marks/icon';
import { FieldNote } from './field-note';
import './text-field.css';

export interface TextFieldProps {
  name: string;
  label: string;
  /** Tells the browser and password managers what belongs here. */
  autocomplete: string;
  error?: string | null;
  hint?: string | null;
  inputMode?: 'email' | 'numeric' | 'text';
  defaultValue?: string | undefined;
  readOnly?: boolean;
  required?: boolean;
  /** A word beside the label, such as "optional". */
  tag?: string | null;
  /** A tick in the field: what is typed can be had. */
  good?: boolean;
  mono?: boolean;
  maxLength?: number;
  placeholder?: string;
  onInput?(typed: string): void;
}

/** A labelled line of text that keeps its own value; the form reads it when it is sent. */
export function TextField({ name, label, error = null, hint = null, ...field }: TextFieldProps) {
  const id = useId();
  const noted = error !== null || hint !== null;
  return (
    <div class="field">
      <div class="field-top">
        <label for={id}>{label}</label>
        {field.tag && <span class="field-tag">{field.tag}</span>}
      </div>
      <div class={field.mono ? 'box mono' : 'box'}>
        <input
          id={id}
          name={name}
          type="text"
          dir="auto"
          autocomplete={field.autocomplete}
          inputMode={field.inputMode}
          defaultValue={field.defaultValue}
          readOnly={field.readOnly}
          required={field.required}
          maxLength={field.maxLength ?? LONGEST_TYPED}
          placeholder={field.placeholder}
          aria-invalid={error !== null}
          aria-describedby={noted ? `${id}-note` : undefined}
          autocapitalize="none"
          spellcheck={false}
          onInput={(event) => field.onInput?.(event.currentTarget.value)}
        />
        {field.good && (
          <span class="field-good">
            <Icon name="check" />
          </span>
        )}
      </div>
      {noted && <FieldNote id={`${id}-note`} error={error} hint={hint} />}
    </div>
  );
}
