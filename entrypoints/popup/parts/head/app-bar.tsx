import { Environment } from '../../../../components/marks/environment';
import { Icon } from '../../../../components/marks/icon';
import { Tile } from '../../../../components/marks/tile';
import { wasWords } from '../../../../components/words/was-words';
import { words } from '../../../../lib/i18n/words';
import { faceOf } from '../../state/selectors';
import type { PartProps } from '../part-props';

/** Which app this is. */
export const AppBar = (props: PartProps) => {
  const { state, act, later } = props;
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
      {later && <later.Here {...props} />}
    </header>
  );
};
