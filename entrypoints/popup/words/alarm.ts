import { failureSentence } from '../../../components/words/failure-sentence';
import { indexed } from '../state/row-index';
import { lookOf } from '../state/row-look';
import { rowOf, rowsOf } from '../state/selectors';
import type { PopupState } from '../state/state';
import { lookSentence } from './row-words';

/** The sentence of a row that failed, for the live region: of no other one anything was asked. */
export function alarmSentence(state: PopupState): string | null {
  const { slip, wish } = state;
  const asked = [slip, wish].flatMap((here) => rowOf(state, here?.key ?? null) ?? []);
  const failed = [...asked, ...indexed(rowsOf(state)).busy].find((row) =>
    ['failed', 'late'].includes(lookOf(state, row)),
  );
  return failed ? `${failed.title}: ${lookSentence(state, failed, { failureSentence })}` : null;
}
