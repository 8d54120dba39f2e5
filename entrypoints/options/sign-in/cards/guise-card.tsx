import { Icon } from '../../../../components/marks/icon';
import { isolated, words } from '../../../../lib/i18n/words';
import type { Row } from '../../../../lib/session/view';
import { Frame } from '../parts/frame';
import { minutesLeft } from '../state/done-face';
import './guise-card.css';
import type { CardProps } from '../parts/card-props';
import { PersonFace } from '../parts/person-face';
import { ToTheApp } from '../parts/to-the-app';

interface GuiseProps extends CardProps {
  title: string;
  row: Row | undefined;
  switched: boolean;
}

/** The new account is somebody else's: as whom one acts, for how long, and the way out (section 4.1.7). */
export const GuiseCard = ({ title, row, switched, ...props }: GuiseProps) => {
  const name = isolated(title);
  const minutes = row ? minutesLeft(row, props.state.now) : null;
  return (
    <Frame
      {...props}
      emblem={
        <span class="guise-face">
          <PersonFace title={title} row={row} look={switched ? 'lit' : 'soft'} />
        </span>
      }
      title={words(switched ? 'signIn.done.guise' : 'signIn.done.guiseAdded', { name })}
      foot={null}
    >
      <p class="guise-line">
        <Icon name="guise" />
        {minutes === null ? words('signIn.done.guiseEnds') : words('signIn.done.guiseMinutes', minutes)}
      </p>
      <Acts {...props} name={name} switched={switched} signInId={row?.signInId ?? null} />
    </Frame>
  );
};

interface ActsProps extends CardProps {
  name: string;
  switched: boolean;
  signInId: string | null;
}

const Acts = ({ name, switched, signInId, ...props }: ActsProps) => (
  <div class="acts">
    {switched && <ToTheApp {...props} />}
    {!switched && signInId !== null && (
      <button type="button" class="btn plain lg" onClick={() => props.deeds.switchTo(signInId)}>
        {words('signIn.switchTo', { name })}
      </button>
    )}
    <div class="guise-ways">
      {signInId !== null && (
        <button type="button" class="btn plain lg" onClick={() => props.deeds.takeOff(signInId)}>
          {words('guise.leave')}
        </button>
      )}
      <button type="button" class="btn plain lg" onClick={props.deeds.cancel}>
        {words('signIn.close')}
      </button>
    </div>
  </div>
);
