import type { ComponentChildren } from 'preact';
import './text-field.css';
import { Icon } from '../marks/icon';

export interface FieldNoteProps {
  /** What the field's `aria-describedby` names. */
  id: string;
  /** Stands in the hint's place. */
  error: string | null;
  hint: ComponentChildren;
}

/** What a field wants, or what is wrong with what it has. */
export const FieldNote = ({ id, error, hint }: FieldNoteProps) =>
  error === null ? (
    <div class="field-hint" id={id} key="hint">
      {hint}
    </div>
  ) : (
    <p class="field-error" id={id} role="alert" key="error">
      <Icon name="alert" />
      <span>{error}</span>
    </p>
  );
