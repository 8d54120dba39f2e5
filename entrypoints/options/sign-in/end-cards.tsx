import { Avatar } from '../../../components/avatar';
import { Icon } from '../../../components/icon';
import { isolated, words } from '../../../lib/i18n/words';
import { initials } from '../../../lib/session/initials';
import type { Row } from '../../../lib/session/view';
import type { At } from './card';
import { Frame } from './frame';
import type { Shown } from './shown';

/** The new account is there, and active or not. */
export const DoneCard = ({ done, ...shown }: Shown & { done: At<'done'> }) => {
  const row = shown.rows.find(({ key }) => key === done.key);
  return done.switched ? (
    <SwitchedCard {...shown} title={done.title} row={row} />
  ) : (
    <StayedCard {...shown} title={done.title} row={row} />
  );
};

interface Ended extends Shown {
  title: string;
  row: Row | undefined;
}

const SwitchedCard = ({ title, row, ...shown }: Ended) => {
  const { flow, deeds } = shown;
  const isGuise = row?.isGuise ?? false;
  return (
    <Frame
      {...shown}
      emblem={<Face title={title} row={row} look="lit" />}
      title={words(isGuise ? 'guise.actingAs' : 'signIn.done.switched', { name: isolated(title) })}
      why={
        isGuise
          ? words('signIn.done.guiseWhy')
          : words('signIn.done.switchedWhy', { app: isolated(flow.app.name) })
      }
      foot={null}
    >
      {row?.digit && !isGuise && (
        <div class="wait">
          <Icon name="keyboard" />
          <span>
            {words('signIn.done.nextTime')} <kbd class="key">{row.digit}</kbd>
          </span>
        </div>
      )}
      <div class="acts">
        <button type="button" class="btn primary lg" onClick={deeds.cancel}>
          {words('signIn.close')}
        </button>
        <button type="button" class="btn quiet lg" onClick={() => deeds.startAgain({ identifier: false })}>
          {words('signIn.done.another')}
        </button>
      </div>
    </Frame>
  );
};

const StayedCard = ({ title, row, ...shown }: Ended) => {
  const { flow, deeds } = shown;
  const signInId = row?.signInId ?? null;
  const stayed = flow.active ?? flow.stayAs;
  return (
    <Frame
      {...shown}
      emblem={<Face title={title} row={row} look="soft" />}
      title={words('signIn.done.added', { name: isolated(title) })}
      why={stayed === null ? null : words('signIn.done.stayed', { name: isolated(stayed) })}
      foot={null}
    >
      <div class="acts">
        {signInId !== null && (
          <button type="button" class="btn plain lg" onClick={() => deeds.switchTo(signInId)}>
            {words('signIn.switchTo', { name: isolated(title) })}
          </button>
        )}
        <button type="button" class="btn quiet lg" onClick={deeds.cancel}>
          {words('signIn.close')}
        </button>
      </div>
    </Frame>
  );
};

/** This person is signed in here already: not an error, an answer (section 5.9). */
export const AlreadyCard = ({ already, ...shown }: Shown & { already: At<'already'> }) => {
  const { deeds, rows } = shown;
  const row = rows.find(({ signInId }) => signInId === already.signInId);
  return (
    <Frame {...shown} title={words('signIn.already.title')} why={words('signIn.already.why')} foot={null}>
      <div class="person">
        <Face title={already.title} row={row} look="soft" small />
        <span class="flow-who">
          <bdi class="flow-name">{already.title}</bdi>
          {row?.detail && <bdi class="flow-host">{row.detail}</bdi>}
        </span>
      </div>
      <div class="acts">
        <button type="button" class="btn primary lg" onClick={() => deeds.switchTo(already.signInId)}>
          {words('signIn.switchTo', { name: isolated(already.title) })}
        </button>
        <button type="button" class="btn quiet lg" onClick={() => deeds.startAgain({ identifier: false })}>
          {words('signIn.another')}
        </button>
      </div>
    </Frame>
  );
};

interface FaceProps {
  title: string;
  row: Row | undefined;
  look: 'lit' | 'soft';
  small?: boolean;
}

const Face = ({ title, row, look, small }: FaceProps) => (
  <Avatar
    initials={row?.initials ?? initials(title)}
    hue={row?.hue ?? 0}
    look={look}
    {...(small ? {} : { size: 'xl' as const })}
  />
);
