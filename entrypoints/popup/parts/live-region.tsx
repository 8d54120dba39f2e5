import { isolated, words } from '../../../lib/i18n/words';
import { type FoundRows, foundRows } from '../state/found-rows';
import { SETTLED } from '../state/moments';
import type { Said } from '../state/said';
import type { PopupState } from '../state/state';
import { alarmSentence } from '../words/alarm';
import { matchWords } from '../words/match-words';
import type { PartProps } from './part-props';

/** What screen readers are told: changes politely and once they have settled, failures at once. Unseen. */
export const LiveRegion = ({ state, later }: PartProps) => (
  <>
    <p class="vh" role="status">
      {state.said &&
        isDue(state, state.said) &&
        politeWords(later?.asked?.listed(state) ?? foundRows(state), state.said)}
    </p>
    <p class="vh" role="alert">
      {alarmSentence(state) ?? later?.asked?.alarmThere(state)}
    </p>
  </>
);

/** Who is active is told before what the tray has to say of it. */
const isDue = ({ now, saidAt }: PopupState, { kind }: Said): boolean =>
  kind.startsWith('active') || now >= saidAt + SETTLED;

function politeWords(listed: FoundRows, said: Said): string {
  if (said.kind === 'matches') return matchWords(listed);
  const name = isolated(said.name);
  if (said.kind === 'plain') return name;
  if (said.kind === 'called') return words('said.called', { name, label: isolated(said.label) });
  if (said.kind === 'placed') return words('said.placed', { name, at: said.at, count: said.count });
  if (said.kind === 'activeIn') return words('said.activeIn', { name, app: isolated(said.app) });
  return words(`said.${said.kind}`, { name });
}
