import { Emblem } from '../../../../components/marks/emblem';
import { Icon } from '../../../../components/marks/icon';
import { IdentityLine } from '../../../../components/marks/identity-line';
import { words } from '../../../../lib/i18n/words';
import { Frame } from '../parts/frame';
import type { At } from '../state/card';
import { elsewhereWords } from '../words/elsewhere-words';
import './leaving-card.css';
import { type CardProps, identifierOf } from '../parts/card-props';
import { OtherWays } from '../parts/other-ways';
import { isUnusualHost } from '../state/unusual-host';

type LeavingProps = CardProps & { leaving: At<'leaving'> };

/** Who will ask, and at which host: said before a tab opens (rule FR-17). */
export function LeavingCard({ leaving, ...props }: LeavingProps) {
  const { elsewhere, host } = leaving;
  const { flow, deeds } = props;
  const unusual = isUnusualHost(host);
  return (
    <Frame
      {...props}
      {...(unusual ? { emblem: <Emblem shape="alert" kind="caution" /> } : {})}
      title={elsewhereWords(elsewhere, flow.app.name).leaving}
      why={<Journey host={host} />}
    >
      {unusual && (
        <p class="unusual">
          <Icon name="alert" />
          <span>{words('signIn.leaving.unusual')}</span>
        </p>
      )}
      {elsewhere.by === 'sso' && <WhoGoes {...props} />}
      <div class="acts">
        <button type="button" class="btn primary lg" onClick={deeds.openNamedHost}>
          <Icon name="open-outside" />
          {words('signIn.leaving.go', { name: host })}
        </button>
        <OtherWays {...props} />
      </div>
    </Frame>
  );
}

/** The host stands by itself, so that nothing around it can change how it reads. */
function Journey({ host }: { host: string }) {
  const [before, after] = words('signIn.leaving.why', { host: '\n' }).split('\n');
  return (
    <span>
      {before}
      <b>
        <bdi>{host}</bdi>
      </b>
      {after}
    </span>
  );
}

const WhoGoes = (props: CardProps) =>
  identifierOf(props) === '' ? null : (
    <IdentityLine
      identifier={identifierOf(props)}
      change={words('signIn.change')}
      onChange={props.deeds.otherWays}
    />
  );
