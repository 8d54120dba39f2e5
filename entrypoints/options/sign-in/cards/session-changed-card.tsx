import { Emblem } from '../../../../components/marks/emblem';
import { isolated, words } from '../../../../lib/i18n/words';
import type { Elsewhere } from '../../../../lib/session/elsewhere';
import { SupportLink } from '../parts/card-problems';
import { Frame } from '../parts/frame';
import type { At } from '../state/card';
import './session-changed-card.css';
import type { CardProps } from '../parts/card-props';

/** The session became another one in mid-flow (rule FR-16), and who was signed in before may have been lost by it. */
export const SessionChangedCard = ({
  changed: { after, lost },
  ...props
}: CardProps & { changed: At<'session-changed'> }) => (
  <Frame
    {...props}
    emblem={<Emblem shape="alert" kind="caution" />}
    title={
      after === null
        ? words('signIn.sessionChanged.title')
        : words('signIn.sessionReplaced.title', appOf(props))
    }
    why={words(WHY[after?.by ?? 'unknown'], appOf(props))}
    foot={null}
  >
    {lost.length > 0 && <Lost {...props} lost={lost} />}
    <SupportLink href={props.flow.settings.links.support} />
    <div class="acts">
      <button
        type="button"
        class="btn primary lg"
        onClick={() => props.deeds.startAgain({ identifier: true })}
      >
        {words('signIn.startAgain')}
      </button>
      <button type="button" class="btn quiet lg" onClick={props.deeds.cancel}>
        {words('cancel')}
      </button>
    </div>
  </Frame>
);

/** The way back brought a new and empty session along: the app's fault, but the person has to know (section 4.7.2). */
const WHY = {
  unknown: 'signIn.sessionChanged.why',
  sso: 'signIn.sessionReplaced.afterSso',
  provider: 'signIn.sessionReplaced.after',
  app: 'signIn.sessionReplaced.after',
} as const satisfies Record<Elsewhere['by'] | 'unknown', string>;

const Lost = ({ lost, ...props }: CardProps & { lost: string[] }) => (
  <div class="lost">
    <p>{words('signIn.sessionReplaced.lost')}</p>
    <ul>
      {lost.map((name, at) => (
        <li key={at}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
    <p>{words('signIn.sessionReplaced.kept', appOf(props))}</p>
  </div>
);

const appOf = ({ flow }: CardProps) => ({ app: isolated(flow.app.name) });
