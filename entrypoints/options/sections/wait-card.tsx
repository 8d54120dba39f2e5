import { Emphasis } from '../../../components/emphasis';
import { Heading } from '../../../components/heading';
import { isolated, marked, words } from '../../../lib/i18n/words';
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
        <div class="acts">
          <button type="button" class="btn plain lg" onClick={onBack}>
            {words('options.connect.back')}
          </button>
        </div>
      </div>
    </div>
  );
}
