import { useId } from 'preact/hooks';
import '../../../../components/fields/field.css';
import { FieldNote } from '../../../../components/fields/field-note';
import { type Talk, useSecret } from '../../../../components/fields/use-secret';
import { words } from '../../../../lib/i18n/words';

export interface TicketFieldProps {
  error: string | null;
  talk: Talk;
}

/** A ticket is as good as a password while it counts: it lives in this input alone. */
export function TicketField({ error, talk }: TicketFieldProps) {
  const id = useId();
  const input = useSecret(talk);
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
