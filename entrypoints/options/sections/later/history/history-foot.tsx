import { Segmented } from '../../../../../components/fields/segmented';
import { words } from '../../../../../lib/i18n/words';
import type { HistoryDays } from '../../../../../lib/session/settings/settings';

export interface HistoryFootProps {
  days: HistoryDays;
  managed: boolean;
  onChoose(days: HistoryDays): void;
  onClear(): void;
}

const DAYS = ['30', '60', '90'] as const;

/** For how long it is kept, and the way to have none of it. */
export const HistoryFoot = ({ days, managed, onChoose, onClear }: HistoryFootProps) => (
  <div class="history-foot">
    <span aria-hidden="true">{words('options.history.keptFor')}</span>
    <Segmented
      name="history-days"
      disabled={managed}
      label={words('options.history.keptFor')}
      chosen={days}
      choices={DAYS.map((value) => ({ value, label: words('options.history.days', { days: value }) }))}
      onChoose={onChoose}
    />
    <button type="button" class="btn danger-text sm" onClick={onClear}>
      {words('options.history.clear')}
    </button>
  </div>
);
