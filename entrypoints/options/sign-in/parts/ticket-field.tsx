import { useId } from 'preact/hooks';
import '../../../../components/fields/field.css';
import { FieldNote } from '../../../../components/fields/field-note';
import { useSecret } from '../../../../components/fields/use-secret';
import { words } from '../../../../lib/i18n/words';

export interface TicketFieldProps {
  error: string | null;
  /** How many answers have come: with each one the field is emptied. */
  replies: number;
}

/** A ticket is as good as a password while it counts: it lives in this input alone. */
export function TicketField({ error, replies }: TicketFieldProps) {
  const id = useId();
  const input = useSecret(replies);
  return (
    <div class="field">
      <label for={id}>{words('signIn.ticket.label')}</label>
      <div class="box mono">
        <input
          id={id}
          ref={input}
          name="ticket"
          type="text"
          dir="ltr"
          autocomplete="off"
          required
          placeholder="https://…"
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-note`}
          autocapitalize="none"
          spellcheck={false}
        />
      </div>
      {error !== null && <FieldNote id={`${id}-note`} error={error} hint={null} />}
    </div>
  );
}
