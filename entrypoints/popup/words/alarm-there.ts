import { appThere } from '../state/several/app-there';
import type { PopupState } from '../state/state';
import { alarmSentence } from './alarm';

/** The sentence of a row that failed in another app, where that was asked for here. */
export function alarmThere(state: PopupState): string | null {
  const asked = Object.entries(state.others ?? {}).filter(([, { wish, slip }]) => wish ?? slip);
  const sentences = asked.map(([app]) => {
    const there = appThere(state, app);
    return there && alarmSentence(there);
  });
  return sentences.find(Boolean) ?? null;
}
