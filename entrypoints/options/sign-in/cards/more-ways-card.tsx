import { Choices } from '../../../../components/fields/choices';
import { isolated, words } from '../../../../lib/i18n/words';
import type { CardProps } from '../parts/card-props';
import { Frame } from '../parts/frame';

/** What always works, and the way for the app's staff: both are only for who looks for them. */
export function MoreWaysCard(props: CardProps) {
  const { flow, deeds } = props;
  const app = isolated(flow.app.name);
  return (
    <Frame {...props} title={words('signIn.more.title')}>
      <Choices
        choices={[
          {
            value: 'app-page',
            shape: 'open-outside',
            title: words('signIn.appPage.use', { app }),
            text: words('signIn.more.appPageWhy'),
          },
          {
            value: 'ticket',
            shape: 'key',
            title: words('signIn.ticket.open'),
            text: words('signIn.more.ticketWhy', { app }),
          },
        ]}
        onChoose={(way) => (way === 'ticket' ? deeds.askTicket() : deeds.openAppPage())}
      />
      <div class="acts">
        <button type="button" class="btn quiet lg" onClick={deeds.back}>
          {words('signIn.back')}
        </button>
      </div>
    </Frame>
  );
}
