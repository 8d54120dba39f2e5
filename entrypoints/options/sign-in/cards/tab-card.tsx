import { Emblem } from '../../../../components/marks/emblem';
import { Icon } from '../../../../components/marks/icon';
import { WaitLine } from '../../../../components/wait-line';
import { words } from '../../../../lib/i18n/words';
import type { CardProps } from '../parts/card-props';
import { Frame } from '../parts/frame';
import type { At } from '../state/card';
import { elsewhereWords } from '../words/elsewhere-words';

/** The person signs in in a tab; the worker notices the new account, also when this page is closed. */
export function TabCard({ tab, ...props }: CardProps & { tab: At<'tab'> }) {
  const { flow, deeds } = props;
  const said = elsewhereWords(tab.elsewhere, flow.app.name);
  return (
    <Frame {...props} emblem={<Emblem shape="tab" />} title={said.finish} why={words('signIn.tab.why')}>
      <WaitLine told>{said.waiting}</WaitLine>
      <div class="acts">
        <button type="button" class="btn plain lg" onClick={deeds.showTab}>
          <Icon name="tab" />
          {words('signIn.tab.show')}
        </button>
        <button type="button" class="btn quiet lg" onClick={deeds.otherWays}>
          {words('cancel')}
        </button>
      </div>
    </Frame>
  );
}
