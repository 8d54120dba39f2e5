import { Avatar } from '../../components/avatar';
import { Sheet } from '../../components/sheet';
import { isolated, words } from '../../lib/i18n/words';
import type { PartProps } from './intent';
import { faceOf, liveCount, rowOf, rowsOf } from './shown';

/** Asks before the active account is signed out: nobody is active then. */
export const SignOutSheet = ({ state, act, of }: PartProps & { of: string }) => {
  const row = rowOf(state, of);
  if (!row) return null;
  const name = isolated(row.title);
  return (
    <Sheet
      title={words('sheet.signOutOne', { name })}
      text={words('sheet.signOutOneWhy', { name, app: faceOf(state)?.name ?? '' })}
      confirm={words('sheet.signOut')}
      cancel={words('cancel')}
      onConfirm={() => act({ kind: 'confirm-sign-out', key: of })}
      onCancel={() => act({ kind: 'closed' })}
      faces={<Avatar initials={row.initials} hue={row.hue} />}
    />
  );
};

/** Most faces that fit in one line of the sheet. */
const FACES = 8;

/** Asks before everybody is signed out, with their number and the app's name. */
export const SignOutAllSheet = ({ state, act }: PartProps) => {
  const live = rowsOf(state).filter((row) => row.state !== 'ended');
  const count = liveCount(state);
  return (
    <Sheet
      title={words('sheet.signOutMany', count, { app: faceOf(state)?.name ?? '' })}
      text={words('sheet.signOutManyWhy')}
      confirm={words('sheet.signOutCount', { count })}
      cancel={words('cancel')}
      onConfirm={() => act({ kind: 'sign-out-all' })}
      onCancel={() => act({ kind: 'closed' })}
      faces={live
        .slice(0, FACES)
        .map(({ key, initials, hue }) => <Avatar key={key} initials={initials} hue={hue} />)}
    >
      <label class="tick">
        <input
          type="checkbox"
          checked={state.forgetLabels}
          onChange={(event) => act({ kind: 'forget-ticked', ticked: event.currentTarget.checked })}
        />
        {words('sheet.alsoForget')}
      </label>
    </Sheet>
  );
};
