import { Icon } from '../../../components/marks/icon';
import { IconButton } from '../../../components/marks/icon-button';
import { words } from '../../../lib/i18n/words';
import { addBarred, frameOf, liveCount, rowsBarred } from '../state/selectors';
import type { PartProps } from './part-props';

/** Id of the reason why no account can be added. */
const WHY = 'why-not-add';

/** What concerns no single account. */
export const Footer = ({ state, act, later }: PartProps) => {
  const frame = frameOf(state);
  if (frame === 'first-run') return null;
  const bar = addBarred(state);
  const barred = rowsBarred(state) !== null;
  return (
    <footer class="foot">
      <button
        type="button"
        class="add"
        onClick={() => act({ kind: 'add-account' })}
        aria-disabled={bar !== null}
        aria-describedby={bar === null ? undefined : WHY}
      >
        <Icon name="plus" />
        {words(frame === 'signed-out' ? 'popup.anotherAccount' : 'popup.addAccount')}
      </button>
      {bar !== null && (
        <span id={WHY} hidden>
          {later?.explanation(state, bar).line}
        </span>
      )}
      <span class="push" />
      {frame === 'accounts' && liveCount(state) > 0 && (
        <button
          type="button"
          class="btn quiet"
          aria-disabled={barred}
          onClick={() => barred || act({ kind: 'opened', open: { kind: 'sign-out-all' } })}
        >
          {words('popup.signOutAll')}
        </button>
      )}
      <SettingsButton act={act} />
    </footer>
  );
};

export const SettingsButton = ({ act }: Pick<PartProps, 'act'>) => (
  <IconButton
    icon="settings"
    label={words('popup.settings')}
    onClick={() => act({ kind: 'settings', at: null })}
  />
);
