import { Card } from '../../../../../components/card';
import { Tick } from '../../../../../components/fields/tick';
import { language, words } from '../../../../../lib/i18n/words';
import type { BackupDeeds } from '../../../deeds/backup-deeds';
import type { FileState } from '../../../state/backup-state';
import { countWords } from '../../../words/count-words';
import { momentWords } from '../../../words/moment-words';
import { planWords } from '../../../words/plan-words';
import '../lines.css';

export interface PlanCardProps {
  file: Extract<FileState, { at: 'shown' }>;
  deeds: BackupDeeds;
}

/** What a file would change, beside what is here; nothing is written before its button. */
export const PlanCard = ({ file, deeds }: PlanCardProps) => (
  <section class="backup-plan" aria-labelledby="plan-name">
    <h2 id="plan-name">
      <bdi>{file.name}</bdi>
    </h2>
    <p>
      {words('options.backup.savedAt', {
        when: momentWords(file.plan.savedAt, { now: file.readAt, language: language() }),
      })}
    </p>
    <Card>
      <Table {...file} />
    </Card>
    {file.plan.changes === 0 ? <p role="status">{words('options.backup.noChange')}</p> : null}
    <Foot file={file} deeds={deeds} />
  </section>
);

const Table = ({ plan }: PlanCardProps['file']) => (
  <table class="lines plan-lines">
    <thead>
      <tr>
        <th scope="col">{words('options.backup.what')}</th>
        <th scope="col">{words('options.backup.would')}</th>
        <th scope="col">{words('options.backup.now')}</th>
      </tr>
    </thead>
    <tbody>
      {plan.lines.map(planWords).map(({ what, to, now }) => (
        <tr key={to}>
          <td>
            <span class={`plan-what ${what}`}>{words(`options.backup.${what}`)}</span>
          </td>
          <td>{to}</td>
          <td>{now}</td>
        </tr>
      ))}
      {plan.more > 0 && (
        <tr>
          <td />
          <td>{words('options.backup.more', plan.more)}</td>
          <td />
        </tr>
      )}
      <tr>
        <td>
          <span class="plan-what">{words('options.backup.same')}</span>
        </td>
        <td>{countWords('same', plan.same)}</td>
        <td />
      </tr>
    </tbody>
  </table>
);

const Foot = ({ file: { plan, saveFirst, busy }, deeds }: PlanCardProps) => (
  <div class="plan-foot">
    {plan.changes > 0 && (
      <Tick
        label={words('options.backup.saveFirst')}
        explanation={words('options.backup.saveFirstWhy')}
        on={saveFirst}
        onToggle={deeds.saveFirst}
      />
    )}
    <button type="button" class="btn quiet" onClick={deeds.cancel}>
      {words('options.backup.cancel')}
    </button>
    {plan.changes > 0 && (
      <button type="button" class="btn primary" aria-disabled={busy} onClick={deeds.apply}>
        {words('options.backup.apply', plan.changes)}
      </button>
    )}
  </div>
);
