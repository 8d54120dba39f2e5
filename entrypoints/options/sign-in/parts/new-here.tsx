import { isolated, words } from '../../../../lib/i18n/words';
import type { CardProps } from './card-props';

/** The way from signing in to signing up, where there is one. */
export const NewHere = ({ flow, deeds }: CardProps) =>
  flow.settings.signUp === 'off' ? null : (
    <div class="quiet-row">
      <span>{words('signIn.newHere', { app: isolated(flow.app.name) })}</span>
      <button type="button" class="btn text sm" onClick={deeds.create}>
        {words(flow.settings.signUp === 'restricted' ? 'signIn.haveInvitation' : 'signIn.create')}
      </button>
    </div>
  );
