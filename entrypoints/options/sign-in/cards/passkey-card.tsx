import { Emblem } from '../../../../components/marks/emblem';
import { WaitLine } from '../../../../components/wait-line';
import { isolated, words } from '../../../../lib/i18n/words';
import type { CardProps } from '../parts/card-props';
import { Frame } from '../parts/frame';
import { OutsideCard } from '../parts/outside-card';

/** The browser asks for the passkey in a window of its own. */
export const PasskeyCard = (props: CardProps) => (
  <Frame
    {...props}
    emblem={<Emblem shape="key" />}
    title={words('signIn.passkeys.title')}
    why={words('signIn.passkeys.why')}
  >
    <WaitLine told>{words('signIn.passkeys.waiting')}</WaitLine>
    <div class="acts">
      <button type="button" class="btn quiet lg" onClick={props.deeds.stopPasskey}>
        {words('cancel')}
      </button>
    </div>
  </Frame>
);

/** The host that the browser will ask about stands beside and on the button. */
export const PasskeyHostCard = ({ domain, ...props }: CardProps & { domain: string }) => (
  <Frame
    {...props}
    emblem={<Emblem shape="key" />}
    title={words('signIn.passkeys.hostTitle', { host: isolated(domain) })}
    why={words('signIn.passkeys.hostWhy')}
  >
    <div class="acts">
      <button type="button" class="btn primary lg" onClick={() => props.deeds.allowPasskey(domain)}>
        {words('signIn.passkeys.allow', { host: isolated(domain) })}
      </button>
      <button type="button" class="btn quiet lg" onClick={props.deeds.back}>
        {words('cancel')}
      </button>
    </div>
  </Frame>
);

/** Passkeys cannot be used on a page of ours here: no browser support, no leave, or another domain's. */
export const PasskeyElsewhereCard = (props: CardProps) => (
  <OutsideCard
    {...props}
    title={words('signIn.passkeys.elsewhere', { app: isolated(props.flow.app.name) })}
    why={words('signIn.passkeys.elsewhereWhy')}
    quiet={{ text: words('signIn.back'), act: props.deeds.back }}
  />
);
