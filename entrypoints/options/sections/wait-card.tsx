import { Emphasis } from '../../../components/emphasis';
import { Heading } from '../../../components/heading';
import { WaitLine } from '../../../components/wait-line';
import { isolated, marked, words } from '../../../lib/i18n/words';
import type { ConnectDeeds } from '../deeds/connect-deeds';
import { type ConnectState, hostOf } from '../state/connect';

export interface WaitCardProps {
  wait: Extract<ConnectState, { at: 'asking' | 'probing' }>;
  onBack(): void;
}

/** While the browser asks for the host, or the host is asked what it is. */
export function WaitCard({ wait, onBack }: WaitCardProps) {
  const host = isolated(hostOf(wait.target.origin));
  return (
    <div class="flow">
      <div class="flow-body">
        <div class="question">
          <Heading
            text={
              wait.at === 'asking'
                ? words('options.connect.askingTitle')
                : words('options.connect.probingTitle', { host })
            }
          />
          <p>
            <Emphasis
              parts={
                wait.at === 'asking'
                  ? marked('options.connect.askingWhy', { host })
                  : marked('options.connect.probingWhy')
              }
            />
          </p>
        </div>
        {wait.at === 'asking' && <WaitLine>{words('options.connect.askingWait')}</WaitLine>}
        <div class="acts">
          <button type="button" class="btn plain lg" onClick={onBack}>
            {words('options.connect.back')}
          </button>
        </div>
      </div>
    </div>
  );
}

/** The person, or the browser, has said no: nothing was stored, and both ways on are open. */
export const DeniedCard = ({ host, deeds }: { host: string; deeds: ConnectDeeds }) => (
  <div class="flow">
    <div class="flow-body">
      <div class="question">
        <Heading text={words('options.connect.deniedTitle')} />
        <p>
          <Emphasis parts={marked('options.connect.deniedWhy', { host: isolated(host) })} />
        </p>
      </div>
      <div class="acts">
        <button type="button" class="btn primary lg" onClick={deeds.submit}>
          {words('options.connect.askAgain')}
        </button>
        <button type="button" class="btn plain lg" onClick={deeds.abandon}>
          {words('options.connect.anotherApp')}
        </button>
      </div>
    </div>
  </div>
);
