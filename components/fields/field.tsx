import type { ComponentChildren, RefObject } from 'preact';
import './field.css';
import { Icon } from '../marks/icon';

export interface FieldProps {
  id: string;
  label: string;
  value: string;
  onInput(value: string): void;
  hint: string;
  /** What is wrong and what a right answer looks like; stands in the hint's place. */
  error: string | null;
  placeholder: string;
  /** For keys, hosts and codes. */
  mono?: boolean;
  inputRef: RefObject<HTMLInputElement | null>;
  /** What one can do about the error. */
  children?: ComponentChildren;
}

/** A labelled line of text with its hint, or with its error in the same place. */
export const Field = ({ id, label, value, onInput, hint, error, children, ...look }: FieldProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <div class={look.mono ? 'box mono' : 'box'}>
      <input
        id={id}
        ref={look.inputRef}
        type="text"
        value={value}
        placeholder={look.placeholder}
        aria-invalid={error !== null}
        aria-describedby={`${id}-note`}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
    {error === null ? <Hint id={id} text={hint} /> : <FieldError id={id} text={error} />}
    {children}
  </div>
);

const Hint = ({ id, text }: { id: string; text: string }) => (
  <p class="hint" id={`${id}-note`} key="hint">
    {text}
  </p>
);

const FieldError = ({ id, text }: { id: string; text: string }) => (
  <p class="field-error" id={`${id}-note`} role="alert" key="error">
    <Icon name="alert" />
    <span>{text}</span>
  </p>
);
