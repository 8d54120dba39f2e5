import { isolated, marked, words } from '../../../../lib/i18n/words';
import { type CardProps, identifierOf } from '../parts/card-props';
import { CodeForm } from '../parts/code-form';
import { Resend } from '../parts/resend';
import { useProof } from '../parts/use-proof';
import type { At } from '../state/card';
import { isPasswordWay } from '../state/ways';

export interface CodeCardProps extends CardProps {
  by: 'email' | 'phone';
  step: At<'step'>;
}

/** A code that was mailed or texted. */
export function CodeCard({ by, step, ...props }: CodeCardProps) {
  const { state, deeds } = props;
  useProof(props, step);
  const to = isolated(step.masked ?? identifierOf(props));
  return (
    <CodeForm
      {...props}
      title={words(`signIn.codeTitle.${by}`)}
      why={step.sentAt === null ? null : sentTo(to)}
      onCode={deeds.answerCode}
    >
      <Resend
        sentAt={step.sentAt}
        now={state.now}
        text={words(step.sentAt === null ? 'signIn.sendCode' : 'signIn.sendNewCode')}
        onSend={deeds.sendAgain}
      />
      <InsteadOfCode {...props} />
    </CodeForm>
  );
}

const sentTo = (to: string) => (to === '' ? words('signIn.codeSent') : marked('signIn.codeSentTo', { to }));

/** Back to the password where there is one, else to the first form. */
function InsteadOfCode({ flow, deeds }: CardProps) {
  const password = flow.kind === 'signin' && flow.settings.ways.find(isPasswordWay);
  if (password)
    return (
      <button type="button" class="btn text sm" onClick={() => deeds.useWay(password)}>
        {words('signIn.usePassword')}
      </button>
    );
  return (
    <button
      type="button"
      class="btn text sm"
      onClick={() => (flow.kind === 'signup' ? deeds.create() : deeds.startAgain({ identifier: true }))}
    >
      {words('signIn.startAgain')}
    </button>
  );
}
