import { useLayoutEffect, useRef } from 'preact/hooks';
import { SlowLine } from '../../../components/slow-line';
import { failureSentence } from '../../../components/words/failure-sentence';
import { isolated, words } from '../../../lib/i18n/words';
import type { Failure } from '../../../lib/session/failure';
import type { AppSummary } from '../../../lib/session/view';
import type { AppDeeds } from '../deeds/app-deeds';
import './remove-dialog.css';
import { Problem } from '../../../components/problem';
import type { Removal } from '../state/removal';

export interface RemoveDialogProps {
  removal: Removal;
  app: AppSummary;
  deeds: AppDeeds;
}

/** Asks before an app goes, and whether its accounts are signed out first. */
export function RemoveDialog({ removal, app, deeds }: RemoveDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  // In the commit itself: a dialog that has left the page can no longer give the focus back to its opener.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    cancel.current?.focus();
    return () => shown?.close();
  }, []);
  const name = isolated(app.face.name);
  return (
    <dialog
      ref={dialog}
      class="remove-dialog"
      role="alertdialog"
      aria-labelledby="remove-title"
      aria-describedby="remove-why"
      onCancel={(event) => {
        event.preventDefault();
        if (!removal.busy) deeds.keep();
      }}
      // A browser lets nobody hold a dialog open against a second Esc.
      onClose={() => dialog.current && deeds.keep()}
    >
      <h2 id="remove-title">{words('options.remove.title', { app: name })}</h2>
      <p id="remove-why">{words('options.remove.why')}</p>
      {(app.count ?? 0) > 0 && <SignOutChoice removal={removal} app={app} deeds={deeds} />}
      {removal.failure && <Problem text={failureWords(removal, removal.failure, name)} />}
      <SlowLine waiting={removal.busy}>
        {words(removal.signOut ? 'wait.signingOut' : 'wait.removing', { app: name })}
      </SlowLine>
      <div class="acts">
        <button type="button" class="btn quiet" ref={cancel} onClick={deeds.keep} disabled={removal.busy}>
          {words('cancel')}
        </button>
        <button type="button" class="btn danger" onClick={deeds.remove} aria-disabled={removal.busy}>
          {words(removal.busy ? 'options.remove.removing' : 'options.remove.remove')}
        </button>
      </div>
    </dialog>
  );
}

const SignOutChoice = ({ removal, app, deeds }: RemoveDialogProps) => (
  <label class="sign-out-choice">
    <input
      type="checkbox"
      checked={removal.signOut}
      disabled={removal.busy}
      onChange={(event) => deeds.chooseSignOut(event.currentTarget.checked)}
    />
    <span>
      <b>{words('options.remove.signOut', app.count ?? 0)}</b>
      <span>
        {words(app.face.jar === 'own' ? 'options.remove.signOutWhyStaging' : 'options.remove.signOutWhy')}
      </span>
    </span>
  </label>
);

function failureWords(removal: Removal, failure: Failure, app: string): string {
  const why = failureSentence({ failure, asked: 'sign-out' }, app);
  return removal.signOut ? `${why} ${words('options.remove.leaveSignedIn')}` : why;
}
