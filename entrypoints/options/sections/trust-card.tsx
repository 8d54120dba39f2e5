import { Emphasis } from '../../../components/emphasis';
import { Heading } from '../../../components/heading';
import { Environment } from '../../../components/marks/environment';
import { Icon, type IconName } from '../../../components/marks/icon';
import { Tile } from '../../../components/marks/tile';
import { Problem } from '../../../components/problem';
import { SlowLine } from '../../../components/slow-line';
import { failureSentence } from '../../../components/words/failure-sentence';
import { isolated, marked, words } from '../../../lib/i18n/words';
import type { ConnectDeeds } from '../deeds/connect-deeds';
import { type ConnectState, hostOf } from '../state/connect';
import './trust-card.css';

type Trust = Extract<ConnectState, { at: 'trust' | 'connecting' }>;

export interface TrustCardProps {
  trust: Trust;
  deeds: ConnectDeeds;
}

/** What the host says it is, and what connecting lets the switcher do. Nothing is stored yet. */
export const TrustCard = ({ trust, deeds }: TrustCardProps) => (
  <div class="flow">
    <div class="flow-body">
      <Subject trust={trust} />
      <ul class="facts">
        <Fact icon="shield" parts={marked('options.trust.host')} />
        <Fact icon="users" parts={marked('options.trust.accounts')} />
        <Fact icon="lock" parts={marked('options.trust.secrets')} />
      </ul>
      {trust.at === 'trust' && trust.failure && (
        <Problem text={failureSentence({ failure: trust.failure, asked: 'connect' }, calledNow(trust))} />
      )}
      <Choice trust={trust} deeds={deeds} />
      <SlowLine waiting={trust.at === 'connecting'}>
        {words('wait.connecting', { host: isolated(hostOf(trust.target.origin)) })}
      </SlowLine>
    </div>
    <footer class="flow-foot">{words('options.trust.check')}</footer>
  </div>
);

const Subject = ({ trust }: { trust: Trust }) => (
  <div class="subject">
    <Tile name={calledNow(trust)} hue={NEUTRAL_HUE} size="xl" />
    <div class="question">
      <Heading text={words('options.trust.title', { app: isolated(calledNow(trust)) })} />
      <p>
        <span class="host">{hostOf(trust.target.origin)}</span>{' '}
        {trust.target.mode && <Environment mode={trust.target.mode} />}
      </p>
      {trust.name === null && <p>{words('options.trust.nameless')}</p>}
    </div>
  </div>
);

const calledNow = ({ name, target }: Trust): string => name ?? hostOf(target.origin);

/** The colour of the accent: an app gets one of its own when it is connected. */
const NEUTRAL_HUE = 4;

const Fact = ({ icon, parts }: { icon: IconName; parts: string[] }) => (
  <li>
    <Icon name={icon} />
    <Emphasis parts={parts} />
  </li>
);

function Choice({ trust, deeds }: TrustCardProps) {
  const busy = trust.at === 'connecting';
  const app = isolated(calledNow(trust));
  return (
    <div class="acts">
      <button type="button" class="btn primary lg" aria-disabled={busy} onClick={deeds.accept}>
        {busy ? words('options.trust.connecting') : words('options.trust.yes', { app })}
      </button>
      <button type="button" class="btn quiet lg" aria-disabled={busy} onClick={deeds.abandon}>
        {words('options.trust.no')}
      </button>
    </div>
  );
}
