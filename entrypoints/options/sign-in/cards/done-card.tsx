import { Icon } from '../../../../components/marks/icon';
import { isolated, marked, words } from '../../../../lib/i18n/words';
import type { Row } from '../../../../lib/session/view';
import type { CardProps } from '../parts/card-props';
import { Frame } from '../parts/frame';
import { PersonFace } from '../parts/person-face';
import { ToTheApp } from '../parts/to-the-app';
import type { At } from '../state/card';
import { doneFace, isActive } from '../state/done-face';
import { GuiseCard } from './guise-card';

/** The new account is there, and active or not. */
export const DoneCard = ({ done, ...props }: CardProps & { done: At<'done'> }) => {
  const { title } = done;
  const known = { row: props.rows.find(({ key }) => key === done.key), activeKey: props.activeKey };
  const { row } = known;
  switch (doneFace(done, known)) {
    case 'ended':
      return <EndedCard {...props} title={title} row={row} />;
    case 'guise':
      return <GuiseCard {...props} title={title} row={row} switched={isActive(done, known)} />;
    case 'switched':
      return <SwitchedCard {...props} title={title} row={row} />;
    case 'stayed':
      return <StayedCard {...props} title={title} row={row} />;
  }
};

interface Added extends CardProps {
  title: string;
  row: Row | undefined;
}

const SwitchedCard = ({ title, row, ...props }: Added) => (
  <Frame
    {...props}
    emblem={<PersonFace title={title} row={row} look="lit" />}
    title={words('signIn.done.switched', { name: isolated(title) })}
    why={words('signIn.done.switchedWhy', { app: isolated(props.flow.app.name) })}
    foot={null}
  >
    {row?.digit && (
      <div class="wait">
        <Icon name="keyboard" />
        <span>
          {words('signIn.done.nextTime')} <kbd class="key">{row.digit}</kbd>
        </span>
      </div>
    )}
    <div class="acts">
      <ToTheApp {...props} />
      <Back {...props} />
    </div>
    <LastActs {...props} />
  </Frame>
);

/** To whoever was active when the sign-in began. */
function Back({ flow, rows, deeds, onOpenApp }: CardProps) {
  const row = rows.find(({ key, state }) => key === flow.activeKey && state === 'live');
  const signInId = row?.signInId ?? null;
  if (!row || signInId === null) return null;
  return (
    <button
      type="button"
      class={onOpenApp === null ? 'btn primary lg' : 'btn plain lg'}
      onClick={() => deeds.switchTo(signInId)}
    >
      {words('signIn.done.back', { name: isolated(row.title) })}
    </button>
  );
}

const StayedCard = ({ title, row, ...props }: Added) => {
  const { deeds } = props;
  const signInId = row?.signInId ?? null;
  return (
    <Frame
      {...props}
      emblem={<PersonFace title={title} row={row} look="soft" />}
      title={words('signIn.done.added', { name: isolated(title) })}
      why={activeWords(props)}
      foot={null}
    >
      <div class="acts">
        {signInId !== null && (
          <button type="button" class="btn primary lg" onClick={() => deeds.switchTo(signInId)}>
            {words('signIn.switchTo', { name: isolated(title) })}
          </button>
        )}
        <ToTheApp {...props} plain={signInId !== null} />
        <button type="button" class="btn quiet lg" onClick={deeds.cancel}>
          {words('signIn.close')}
        </button>
      </div>
    </Frame>
  );
};

/** Signed out again while this page stayed open. */
const EndedCard = ({ title, row, ...props }: Added) => (
  <Frame
    {...props}
    emblem={<PersonFace title={title} row={row} look="off" />}
    title={words('said.signedOut', { name: isolated(title) })}
    why={activeWords(props)}
    foot={null}
  >
    <LastActs {...props} />
  </Frame>
);

/** Who is active, as the list has it; "still" is said of who was so before alone. */
function activeWords({ rows, activeKey, flow }: CardProps): string[] | null {
  const active = rows.find(({ key }) => key === activeKey);
  if (!active) return null;
  const stayed = active.key === flow.activeKey;
  return marked(stayed ? 'signIn.done.stayed' : 'signIn.done.activeNow', { name: isolated(active.title) });
}

const LastActs = ({ flow, deeds }: CardProps) => (
  <div class="quiet-row">
    {flow.barred === null && (
      <button type="button" class="btn text sm" onClick={() => deeds.startAgain({ identifier: false })}>
        {words('signIn.done.another')}
      </button>
    )}
    <button type="button" class="btn text sm" onClick={deeds.cancel}>
      {words('signIn.close')}
    </button>
  </div>
);
