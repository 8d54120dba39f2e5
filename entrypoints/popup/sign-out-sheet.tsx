import { Avatar } from '../../components/avatar';
import { Sheet } from '../../components/sheet';
import { isolated, words } from '../../lib/i18n/words';
import type { PartProps } from './intent';
import { faceOf, liveCount, rowsOf } from './shown';

/** Most faces that fit in one line of the sheet. */
const FACES = 8;

/** Asks before the active account or everybody is signed out: nobody is active then. */
export const SignOutSheet = ({ state, act }: PartProps) => {
  const { open, forgetLabels } = state;
  const app = faceOf(state)?.name ?? '';
  const only = open?.kind === 'sign-out' ? open.key : null;
  const leavers = rowsOf(state).filter(({ key, state }) =>
    only === null ? state !== 'ended' : key === only,
  );
  const name = isolated(leavers[0]?.title ?? '');
  const count = liveCount(state);
  const one = only !== null;
  return (
    <Sheet
      title={one ? words('sheet.signOutOne', { name }) : words('sheet.signOutMany', count, { app })}
      text={one ? words('sheet.signOutOneWhy', { name, app }) : words('sheet.signOutManyWhy')}
      confirm={one ? words('sheet.signOut') : words('sheet.signOutCount', { count })}
      cancel={words('cancel')}
      onConfirm={() => act(one ? { kind: 'confirm-sign-out', key: only } : { kind: 'sign-out-all' })}
      onCancel={() => act({ kind: 'closed' })}
      faces={leavers
        .slice(0, FACES)
        .map(({ key, initials, hue }) => <Avatar key={key} initials={initials} hue={hue} />)}
    >
      {!one && (
        <label class="tick">
          <input
            type="checkbox"
            checked={forgetLabels}
            onChange={(event) => act({ kind: 'changed', to: { forgetLabels: event.currentTarget.checked } })}
          />
          {words('sheet.alsoForget')}
        </label>
      )}
    </Sheet>
  );
};
