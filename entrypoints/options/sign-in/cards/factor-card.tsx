import { isolated, marked, words } from '../../../../lib/i18n/words';
import type { SecondFactor } from '../../../../lib/session/attempt';
import type { CardProps } from '../parts/card-props';
import { CodeForm } from '../parts/code-form';
import { Resend } from '../parts/resend';
import type { At } from '../state/card';

export interface FactorCardProps extends CardProps {
  factor: SecondFactor;
  step: At<'step'>;
  others: boolean;
}

/** The code of a second factor. */
export function FactorCard({ factor, step, others, ...props }: FactorCardProps) {
  const { flow, state, deeds } = props;
  return (
    <CodeForm
      {...props}
      title={words(`signIn.factorTitle.${factor}`)}
      why={whyOf(factor, { app: isolated(flow.app.name), masked: step.masked && isolated(step.masked) })}
      factor={factor}
      onCode={deeds.answerCode}
    >
      {factor === 'phone_otp' && (
        <Resend
          sentAt={step.sentAt}
          now={state.now}
          text={words('signIn.sendNewCode')}
          onSend={deeds.sendAgain}
        />
      )}
      {factor === 'authenticator' && <span>{words('signIn.factor.changes')}</span>}
      {others && <AnotherFactor {...props} />}
    </CodeForm>
  );
}

export const AnotherFactor = ({ deeds }: CardProps) => (
  <button type="button" class="btn text sm" onClick={deeds.anotherFactor}>
    {words('signIn.factor.another')}
  </button>
);

function whyOf(
  factor: SecondFactor,
  { app, masked }: { app: string; masked: string | null },
): string | string[] {
  if (factor === 'authenticator') return marked('signIn.factor.authenticatorWhy', { app });
  if (factor === 'backup_code') return words('signIn.factor.backupWhy');
  return masked === null ? words('signIn.codeSent') : marked('signIn.codeSentToPhone', { to: masked });
}
