import { words } from '../../../../lib/i18n/words';
import { passwordOf } from '../state/ways';
import type { CardProps } from './card-props';

/** The way out of a way that leads elsewhere: the password where there is one, else the first form. */
export function OtherWays(props: CardProps) {
  const password = props.flow.kind === 'signin' ? passwordOf(props.flow) : undefined;
  if (password === undefined) return <FirstForm {...props} />;
  return (
    <button type="button" class="btn quiet lg" onClick={() => props.deeds.useWay(password)}>
      {words('signIn.usePasswordInstead')}
    </button>
  );
}

/** The first form with all that the app offers. */
export const FirstForm = ({ flow, deeds }: CardProps) => (
  <button type="button" class="btn quiet lg" onClick={deeds.otherWays}>
    {words(flow.kind === 'signup' ? 'signIn.otherWaysUp' : 'signIn.otherWays')}
  </button>
);
