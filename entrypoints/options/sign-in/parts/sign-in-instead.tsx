import { words } from '../../../../lib/i18n/words';
import type { CardProps } from './card-props';

/** The way from signing up to signing in. */
export const SignInInstead = ({ deeds }: CardProps) => (
  <div class="quiet-row">
    <span>{words('signIn.haveAccount')}</span>
    <button type="button" class="btn text sm" onClick={deeds.signInInstead}>
      {words('signIn.signInInstead')}
    </button>
  </div>
);
