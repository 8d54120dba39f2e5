import { Emblem } from '../../../../components/marks/emblem';
import { WaitLine } from '../../../../components/wait-line';
import { isolated, language, marked, words } from '../../../../lib/i18n/words';
import { type CardProps, identifierOf } from '../parts/card-props';
import { Frame } from '../parts/frame';

const MINUTE = 60_000;

/** Too many wrong passwords: when, for whom, and the two ways on. */
export function LockedCard({ until, ...props }: CardProps & { until: number }) {
  const { flow, state, deeds } = props;
  const names = {
    app: isolated(flow.app.name),
    who: isolated(identifierOf(props)),
    time: new Date(until).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit' }),
  };
  const minutes = Math.max(0, Math.ceil((until - (state.now || until)) / MINUTE));
  return (
    <Frame
      {...props}
      emblem={<Emblem shape="lock" kind="danger" />}
      title={words('signIn.locked.title')}
      why={marked('signIn.locked.why', names)}
      foot={null}
    >
      <WaitLine still>
        {minutes === 0 ? words('signIn.locked.over') : words('signIn.locked.minutes', minutes)}
      </WaitLine>
      <div class="acts">
        {minutes === 0 && (
          <button type="button" class="btn primary lg" onClick={() => deeds.startAgain({ identifier: true })}>
            {words('signIn.tryAgain')}
          </button>
        )}
        <button type="button" class="btn primary lg" onClick={() => deeds.startAgain({ identifier: false })}>
          {words('signIn.another')}
        </button>
        {flow.settings.ways.includes('email_password') && (
          <button type="button" class="btn plain lg" onClick={deeds.forgot}>
            {words('signIn.forgotten.open')}
          </button>
        )}
      </div>
    </Frame>
  );
}
