import { Emblem } from '../../../../components/marks/emblem';
import { WaitLine } from '../../../../components/wait-line';
import { isolated, marked, words } from '../../../../lib/i18n/words';
import { type CardProps, identifierOf } from '../parts/card-props';
import { Frame } from '../parts/frame';
import { Resend } from '../parts/resend';
import { useProof } from '../parts/use-proof';
import { WayButtons } from '../parts/way-buttons';
import type { At } from '../state/card';

/** Waits for a mailed link; the worker notices it, also when this page is closed. */
export function LinkCard({ step, ...props }: CardProps & { step: At<'step'> }) {
  const { flow, state, deeds } = props;
  useProof(props, step);
  const to = isolated(step.masked ?? identifierOf(props));
  const where = flow.settings.linkSameDevice ? 'signIn.link.sameDevice' : 'signIn.link.why';
  return (
    <Frame
      {...props}
      emblem={<Emblem shape="mail" />}
      title={words('signIn.link.title')}
      why={step.sentAt === null ? null : marked(where, { to })}
    >
      <WaitLine told>{words('signIn.link.waiting')}</WaitLine>
      <div class="quiet-row">
        <Resend
          sentAt={step.sentAt}
          now={state.now}
          text={words('signIn.link.again')}
          onSend={deeds.sendAgain}
        />
        <button type="button" class="btn text sm" onClick={() => deeds.startAgain({ identifier: true })}>
          {words('signIn.startAgain')}
        </button>
      </div>
      <WayButtons {...props} />
    </Frame>
  );
}
