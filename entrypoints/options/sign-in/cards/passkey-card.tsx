import { Emblem } from '../../../../components/marks/emblem';
import { WaitLine } from '../../../../components/wait-line';
import { isolated, words } from '../../../../lib/i18n/words';
import type { Shown } from '../parts/card-props';
import { Frame } from '../parts/frame';
import { OutsideCard } from '../parts/outside-card';

/** The browser asks for the passkey in a window of its own. */
export const PasskeyCard = (shown: Shown) => (
  <Frame
    {...shown}
    emblem={<Emblem shape="key" />}
    title={words('signIn.passkeys.title')}
    why={words('signIn.passkeys.why')}
  >
    <WaitLine told>{words('signIn.passkeys.waiting')}</WaitLine>
    <div class="acts">
      <button type="button" class="btn quiet lg" onClick={shown.deeds.stopPasskey}>
        {words('cancel')}
      </button>
    </div>
  </Frame>
);

/** Passkeys cannot be used on a page of ours here: no browser support, no leave, or another domain's. */
export const PasskeyElsewhereCard = (shown: Shown) => (
  <OutsideCard
    {...shown}
    title={words('signIn.passkeys.elsewhere', { app: isolated(shown.flow.app.name) })}
    why={words('signIn.passkeys.elsewhereWhy')}
    quiet={{ text: words('signIn.back'), act: shown.deeds.back }}
  />
);
