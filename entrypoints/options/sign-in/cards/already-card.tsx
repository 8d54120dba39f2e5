import { isolated, words } from '../../../../lib/i18n/words';
import type { CardProps } from '../parts/card-props';
import { Frame } from '../parts/frame';
import { PersonFace } from '../parts/person-face';
import type { At } from '../state/card';

/** This person is signed in here already: not an error, an answer (section 5.9). */
export const AlreadyCard = ({ already, ...props }: CardProps & { already: At<'already'> }) => {
  const { flow, deeds, rows } = props;
  const row = rows.find(({ signInId }) => signInId === already.signInId);
  return (
    <Frame {...props} title={words('signIn.already.title')} why={words('signIn.already.why')} foot={null}>
      <div class="person">
        <PersonFace title={already.title} row={row} look="soft" small />
        <span class="flow-who">
          <bdi class="flow-name">{already.title}</bdi>
          {row?.detail && <bdi class="flow-host">{row.detail}</bdi>}
        </span>
      </div>
      <div class="acts">
        <button type="button" class="btn primary lg" onClick={() => deeds.switchTo(already.signInId)}>
          {words('signIn.switchTo', { name: isolated(already.title) })}
        </button>
        {flow.barred === null && (
          <button type="button" class="btn quiet lg" onClick={() => deeds.startAgain({ identifier: false })}>
            {words('signIn.another')}
          </button>
        )}
      </div>
    </Frame>
  );
};
