import { words } from '../../../../lib/i18n/words';
import { passwordOf } from '../state/ways';
import type { Shown } from './card-props';

/** The way out of a way that leads elsewhere: the password where there is one, else the first form. */
export function OtherWays(shown: Shown) {
  const password = shown.flow.kind === 'signin' ? passwordOf(shown.flow) : undefined;
  if (password === undefined) return <FirstForm {...shown} />;
  return (
    <button type="button" class="btn quiet lg" onClick={() => shown.deeds.useWay(password)}>
      {words('signIn.usePasswordInstead')}
    </button>
  );
}

/** The first form with all that the app offers. */
export const FirstForm = ({ flow, deeds }: Shown) => (
  <button type="button" class="btn quiet lg" onClick={deeds.otherWays}>
    {words(flow.kind === 'signup' ? 'signIn.otherWaysUp' : 'signIn.otherWays')}
  </button>
);
