import { Emblem } from '../../../../components/marks/emblem';
import { words } from '../../../../lib/i18n/words';
import { type CardProps, errorAt } from '../parts/card-props';
import { Frame, SubmitButton } from '../parts/frame';
import { TicketField } from '../parts/ticket-field';
import { text } from '../parts/typed';

/** Lets staff of the app act as somebody (section 4.1.7). */
export function TicketCard(props: CardProps) {
  const { state, deeds } = props;
  return (
    <Frame
      {...props}
      emblem={<Emblem shape="key" kind="caution" />}
      title={words('signIn.ticket.title')}
      why={words('signIn.ticket.why')}
      fields={['ticket']}
      onSubmit={(form) => deeds.useTicket(text(form, 'ticket'))}
    >
      <TicketField error={errorAt(state, 'ticket')} talk={state} />
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.ticket.use')} />
        <button type="button" class="btn quiet lg" onClick={deeds.back}>
          {words('signIn.back')}
        </button>
      </div>
    </Frame>
  );
}
