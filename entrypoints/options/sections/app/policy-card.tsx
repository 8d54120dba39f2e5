import { Card } from '../../../../components/card';
import { Setting } from '../../../../components/fields/setting';
import { words } from '../../../../lib/i18n/words';
import type { PolicyView } from '../../../../lib/session/settings/policy';
import type { Origin } from '../../../../lib/session/types';
import './policy-card.css';

export interface PolicyCardProps {
  policy: PolicyView | null;
  /** As if the person had pasted its address. */
  onConnect(host: string): void;
}

/** What the administrator of the browser has set about apps, where anything is. */
export function PolicyCard({ policy, onConnect }: PolicyCardProps) {
  if (!policy || isSilent(policy)) return null;
  const { offered, barred } = policy;
  return (
    <section class="policy">
      <h2>{words('options.policy.title')}</h2>
      <Card>
        {offered.map(hostOf).map((host) => (
          <Offered key={host} host={host} onConnect={onConnect} />
        ))}
        {barred.map(hostOf).map((host) => (
          <Setting key={host} title={host} explanation={words('options.policy.barred')}>
            {null}
          </Setting>
        ))}
        <Rules {...policy} />
      </Card>
    </section>
  );
}

const hostOf = (origin: Origin): string => new URL(origin).host;

const isSilent = ({ allowed, offered, barred, noSignUp, ignored }: PolicyView): boolean =>
  allowed === null && !noSignUp && [offered, barred, ignored].every(({ length }) => length === 0);

const Offered = ({ host, onConnect }: { host: string } & Pick<PolicyCardProps, 'onConnect'>) => (
  <Setting title={host} explanation={words('options.policy.offered')}>
    <button
      type="button"
      class="btn plain sm"
      aria-label={words('options.policy.connectTo', { host })}
      onClick={() => onConnect(host)}
    >
      {words('options.policy.connect')}
    </button>
  </Setting>
);

const Rules = ({ allowed, noSignUp, ignored }: PolicyView) => (
  <ul class="policy-rules">
    {allowed !== null && (
      <li>
        {allowed.length > 0
          ? words('options.policy.onlyThese', { hosts: allowed.join(', ') })
          : words('options.policy.none')}
      </li>
    )}
    {noSignUp && <li>{words('options.policy.noSignUp')}</li>}
    {ignored.length > 0 && <li>{words('options.policy.ignored', { parts: ignored.join(', ') })}</li>}
  </ul>
);
