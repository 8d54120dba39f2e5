import { Avatar } from '../../components/avatar';
import { BrandMark } from '../../components/brand-mark';
import { Tile } from '../../components/tile';
import { words } from '../../lib/i18n/words';
import type { PartProps } from './intent';
import { addBarred, faceOf, rowsOf } from './shown';

/** Nothing is connected yet. */
export const FirstRun = ({ act }: PartProps) => (
  <div class="blank">
    <BrandMark />
    <h2>{words('blank.firstTitle')}</h2>
    <p>{words('blank.firstText')}</p>
    <div class="acts">
      <button type="button" class="btn primary wide" onClick={() => act({ kind: 'settings' })}>
        {words('blank.connect')}
      </button>
    </div>
  </div>
);

/** Nobody ever signed in, or nobody is remembered: straight to sign-in. */
export const NobodyYet = ({ state, act }: PartProps) => {
  const face = faceOf(state);
  if (!face) return null;
  const app = face.name;
  return (
    <div class="blank">
      <Tile name={app} hue={face.hue} size="xl" lit />
      <h2>{words('blank.emptyTitle', { app })}</h2>
      <p>{words('blank.emptyText')}</p>
      <div class="acts">
        <SignIn state={state} act={act} word={words('blank.signInTo', { app })} />
      </div>
    </div>
  );
};

/** Most faces that fit in one line. */
const FACES = 7;

/** The server forgot the whole session: who was in it is kept. */
export const SessionEnded = ({ state, act }: PartProps) => {
  const app = faceOf(state)?.name ?? '';
  const rows = rowsOf(state);
  return (
    <div class="blank">
      <div class="faces big" aria-hidden="true">
        {rows.slice(0, FACES).map(({ key, initials, hue }) => (
          <Avatar key={key} initials={initials} hue={hue} look="off" />
        ))}
      </div>
      <h2>{words('blank.endedTitle', { app })}</h2>
      <p>{words('blank.endedText', rows.length)}</p>
      <div class="acts">
        <SignIn state={state} act={act} word={words('blank.signInAgain')} />
        <button
          type="button"
          class="btn plain wide"
          onClick={() => act({ kind: 'changed', to: { listsEnded: true } })}
        >
          {words('blank.showAccounts')}
        </button>
      </div>
    </div>
  );
};

const SignIn = ({ state, act, word }: PartProps & { word: string }) => (
  <button
    type="button"
    class="btn primary wide"
    aria-disabled={addBarred(state) !== null}
    onClick={() => act({ kind: 'add-account' })}
  >
    {word}
  </button>
);

/** Over the list of those who were signed in before. */
export const SignedOutHead = ({ state }: PartProps) => {
  const app = faceOf(state)?.name ?? '';
  const ended = state.view?.phase === 'ended';
  return (
    <div class="blank tight">
      <h2>{words(ended ? 'blank.endedTitle' : 'blank.signedOutTitle', { app })}</h2>
      <p>{words('blank.signedOutText')}</p>
    </div>
  );
};
