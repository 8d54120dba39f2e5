import type { ComponentChildren } from 'preact';
import { Avatar } from '../../../../components/marks/avatar';
import { Tile } from '../../../../components/marks/tile';
import { words } from '../../../../lib/i18n/words';
import { addBarred, appName, faceOf, isAlone, rowsOf } from '../../state/selectors';
import type { PopupState } from '../../state/state';
import { invitation } from '../../words/explanation';
import type { PartProps } from '../part-props';

interface BlankProps {
  state: PopupState;
  face: ComponentChildren;
  title: string;
  text: string;
  children: ComponentChildren;
}

/** Over the accounts of other apps it takes no more room than it needs. */
const Blank = ({ state, face, title, text, children }: BlankProps) => (
  <div class={isAlone(state) ? 'blank' : 'blank tight'}>
    {isAlone(state) && face}
    <h2>{title}</h2>
    <p>{text}</p>
    <div class="acts">{children}</div>
  </div>
);

interface WideProps {
  word: string;
  look?: 'primary' | 'plain';
  barred?: boolean;
  onClick: () => void;
}

const Wide = ({ word, look = 'primary', barred = false, onClick }: WideProps) => (
  <button type="button" class={`btn wide ${look}`} aria-disabled={barred} onClick={onClick}>
    {word}
  </button>
);

/** Nobody ever signed in, or nobody is remembered: straight to sign-in. */
export const NobodyYet = ({ state, act }: PartProps) => {
  const app = appName(state);
  return (
    <Blank
      state={state}
      face={<Tile name={app} hue={faceOf(state)?.hue ?? 0} size="xl" lit />}
      title={words('blank.emptyTitle', { app })}
      text={invitation(state)}
    >
      <SignIn state={state} act={act} word={words('blank.signInTo', { app })} />
    </Blank>
  );
};

/** Most faces that fit in one line. */
const FACES = 7;

/** The server forgot the whole session: who was in it is kept. */
export const SessionEnded = ({ state, act }: PartProps) => {
  const rows = rowsOf(state);
  const faces = rows
    .slice(0, FACES)
    .map(({ key, initials, hue }) => <Avatar key={key} initials={initials} hue={hue} look="off" />);
  return (
    <Blank
      state={state}
      face={<div class="faces big">{faces}</div>}
      title={words('blank.endedTitle', { app: appName(state) })}
      text={words('blank.endedText', rows.length)}
    >
      <SignIn state={state} act={act} word={words('row.signInAgain')} />
      {isAlone(state) && (
        <Wide
          look="plain"
          word={words('blank.showAccounts')}
          onClick={() => act({ kind: 'changed', to: { listsEnded: true } })}
        />
      )}
    </Blank>
  );
};

const SignIn = ({ state, act, word }: PartProps & { word: string }) => (
  <Wide word={word} barred={addBarred(state) !== null} onClick={() => act({ kind: 'add-account' })} />
);
