import { Avatar } from '../../../../components/marks/avatar';
import { isolated, words } from '../../../../lib/i18n/words';
import { appName, liveCount, rowsOf } from '../../state/selectors';
import type { PopupState } from '../../state/state';
import type { PartProps } from '../part-props';
import { Tick } from './tick';

/** Most faces that fit in one line of the sheet. */
const FACES = 8;

/**
 * Asks before the active account or everybody is signed out, as nobody is active then, and before somebody whom the
 * person does not know. It is the only thing that may stop a person, and Cancel has the focus.
 */
export const SignOutSheet = ({ state, act }: PartProps) => {
  const { open, forgetLabels } = state;
  const app = appName(state);
  const only = open?.kind === 'sign-out' ? open.key : null;
  const leavers = rowsOf(state).filter(({ key, state }) =>
    only === null ? state !== 'ended' : key === only,
  );
  const name = isolated(leavers[0]?.title ?? '');
  const count = liveCount(state);
  const one = only !== null;
  return (
    <>
      <div class="veil" onClick={() => act({ kind: 'closed' })} aria-hidden="true" />
      <div
        class="sheet"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="sheet-title"
        aria-describedby="sheet-text"
      >
        <div class="faces" aria-hidden="true">
          {leavers.slice(0, FACES).map(({ key, initials, hue }) => (
            <Avatar key={key} initials={initials} hue={hue} />
          ))}
        </div>
        <h2 id="sheet-title">
          {one ? words('sheet.signOutOne', { name }) : words('sheet.signOutMany', count, { app })}
        </h2>
        <p id="sheet-text">{consequence(state, { only, name })}</p>
        {!one && (
          <Tick
            word={words('sheet.alsoForget')}
            on={forgetLabels}
            onToggle={(on) => act({ kind: 'changed', to: { forgetLabels: on } })}
          />
        )}
        <div class="acts">
          <button type="button" class="btn plain" ref={focusNow} onClick={() => act({ kind: 'closed' })}>
            {words('cancel')}
          </button>
          <button
            type="button"
            class="btn danger"
            onClick={() => act(one ? { kind: 'confirm-sign-out', key: only } : { kind: 'sign-out-all' })}
          >
            {one ? words('menu.signOut') : words('sheet.signOutCount', { count })}
          </button>
        </div>
      </div>
    </>
  );
};

/** What follows for those who stay, and for the app. */
function consequence(state: PopupState, { only, name }: { only: string | null; name: string }): string {
  if (only === null) return words('sheet.signOutManyWhy');
  if (only !== state.view?.activeKey) return words('sheet.signOutOtherWhy');
  return words('sheet.signOutOneWhy', { name, app: appName(state) });
}

const focusNow = (button: HTMLElement | null) => button?.focus({ preventScroll: true });
