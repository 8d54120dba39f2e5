import { Icon } from '../../../../components/marks/icon';
import { isolated, words } from '../../../../lib/i18n/words';
import { faceOf } from '../../state/selectors';
import type { PartProps } from '../part-props';

/** The way to an app whose tab this is not, as far as it names a page of its own. */
export const OpenHere = ({ state, act }: PartProps) => {
  const face = faceOf(state);
  if (!face?.leads?.includes('front')) return null;
  return (
    <button
      type="button"
      class="btn quiet sm here"
      aria-label={words('openApp', { app: isolated(face.name) })}
      onClick={() => act({ kind: 'open-app' })}
    >
      {words('popup.open')}
      <Icon name="open-outside" small />
    </button>
  );
};
