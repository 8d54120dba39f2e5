import { isolated, words } from '../../lib/i18n/words';
import { SETTLED } from './moments';
import { alarmSentence, matchWords } from './row-words';
import { foundRows } from './shown';
import type { PopupState, Said } from './state';

/** What screen readers are told: changes politely and once they have settled, failures at once. Unseen. */
export const LiveRegion = ({ state }: { state: PopupState }) => (
  <>
    <p class="vh" role="status">
      {state.said && state.now >= state.saidAt + SETTLED && politeWords(state, state.said)}
    </p>
    <p class="vh" role="alert">
      {alarmSentence(state)}
    </p>
  </>
);

function politeWords(state: PopupState, said: Said): string {
  switch (said.kind) {
    case 'active':
      return words('said.active', { name: isolated(said.name) });
    case 'switching':
      return words('said.switching', { name: isolated(said.name) });
    case 'signed-out':
      return words('said.signedOut', { name: isolated(said.name) });
    case 'nobody-active':
      return words('said.nobodyActive', { app: said.app });
    case 'app':
      return said.app;
    case 'matches':
      return matchWords(foundRows(state));
  }
}
