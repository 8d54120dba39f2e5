import { type Choice, Choices } from '../../../../components/fields/choices';
import type { IconName } from '../../../../components/marks/icon';
import { isolated, marked, words } from '../../../../lib/i18n/words';
import type { SecondFactor } from '../../../../lib/session/attempt';
import { type CardProps, identifierOf } from '../parts/card-props';
import { Frame } from '../parts/frame';

/** How to confirm the sign-in: only what this account has. */
export function FactorsCard({ factors, ...props }: CardProps & { factors: SecondFactor[] }) {
  const who = identifierOf(props);
  return (
    <Frame
      {...props}
      title={words('signIn.factor.title')}
      why={who === '' ? words('signIn.factor.why') : marked('signIn.factor.whyOf', { name: isolated(who) })}
    >
      <Choices choices={factors.map(choiceOf)} onChoose={props.deeds.pick} />
    </Frame>
  );
}

const SHAPES: Record<SecondFactor, IconName> = {
  authenticator: 'lock',
  phone_otp: 'phone',
  backup_code: 'key',
};

const choiceOf = (factor: SecondFactor): Choice<SecondFactor> => ({
  value: factor,
  shape: SHAPES[factor],
  title: words(`signIn.factor.${factor}`),
  text: words(`signIn.factorHint.${factor}`),
});
