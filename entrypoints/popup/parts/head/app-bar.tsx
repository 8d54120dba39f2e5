import { Environment } from '../../../../components/marks/environment';
import { Icon } from '../../../../components/marks/icon';
import { Tile } from '../../../../components/marks/tile';
import { agoWords } from '../../../../components/words/time-words';
import { wasWords } from '../../../../components/words/was-words';
import { words } from '../../../../lib/i18n/words';
import { cannotRead, faceOf } from '../../state/selectors';
import type { PopupState } from '../../state/state';
import type { PartProps } from '../part-props';

/** Which app this is, and how fresh what it says is. */
export const AppBar = ({ state, act }: PartProps) => {
  const face = faceOf(state);
  if (!face) return <header class="app" />;
  const isOpen = state.open?.kind === 'apps';
  const was = wasWords(face);
  return (
    <header class="app">
      <button
        type="button"
        class="app-pick"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        title={face.host}
        onClick={() => act(isOpen ? { kind: 'closed' } : { kind: 'opened', open: { kind: 'apps' } })}
      >
        <Tile name={face.name} hue={face.hue} lit />
        <span class="vh">{words('popup.app')} </span>
        <span class="called">
          <bdi class="app-name">{face.name}</bdi>
          {was && <span class="was">{was}</span>}
        </span>
        <Icon name="up-down" />
      </button>
      <Environment mode={face.mode} />
      <Here state={state} />
    </header>
  );
};

const Here = ({ state }: { state: PopupState }) => {
  const readAt = state.view?.readAt;
  if (readAt && cannotRead(state)) {
    return (
      <span class="here">
        <Icon name="clock" small />
        {words('popup.asOf', { when: agoWords(readAt, state.now) })}
      </span>
    );
  }
  if (state.here === null || state.here !== state.origin) return null;
  return (
    <span class="here" title={words('popup.thisTabHint')}>
      <Icon name="tab" small />
      {words('popup.thisTab')}
    </span>
  );
};
