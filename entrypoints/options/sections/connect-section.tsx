import '../../../components/question.css';
import { ConnectForm, type ConnectFormProps } from './connect-form';
import { ConnectedCard } from './connected-card';
import type { PageProps } from './page-props';
import { PinHint } from './pin-hint';
import { TrustCard } from './trust-card';
import { DeniedCard, WaitCard } from './wait-card';

/** Connecting an app: one card asks one question. */
export const ConnectSection = (props: PageProps) => (
  <div class="stage">
    <Step {...props} />
    {wantsPinHint(props) && <PinHint />}
  </div>
);

function Step({ state, deeds }: PageProps) {
  const { connect } = state;
  switch (connect.at) {
    case 'form':
      return <Form form={connect} state={state} deeds={deeds} />;
    case 'asking':
    case 'probing':
      return <WaitCard key={connect.at} wait={connect} onBack={deeds.connect.abandon} />;
    case 'trust':
    case 'connecting':
      return <TrustCard trust={connect} deeds={deeds.connect} />;
    case 'connected':
      return <ConnectedCard connected={connect} state={state} deeds={deeds} />;
  }
}

const Form = ({ form, state, deeds }: Omit<ConnectFormProps, 'problem'>) => {
  const { problem } = form;
  if (problem?.kind === 'denied') return <DeniedCard host={problem.host} deeds={deeds.connect} />;
  return <ConnectForm form={form} problem={problem} state={state} deeds={deeds} />;
};

/** Where the browser does not say whether the icon is pinned, the hint is for a person's first app. */
function wantsPinHint({ state: { apps, connect, toolbar } }: PageProps): boolean {
  if (connect.at !== 'form' && connect.at !== 'connected') return false;
  if (toolbar.pinned !== null) return !toolbar.pinned;
  return apps?.length === 0 || connect.at === 'connected';
}
