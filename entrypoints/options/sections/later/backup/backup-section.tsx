import { useEffect } from 'preact/hooks';
import { Card } from '../../../../../components/card';
import { Setting } from '../../../../../components/fields/setting';
import { Problem } from '../../../../../components/problem';
import { failureSentence } from '../../../../../components/words/failure-sentence';
import { words } from '../../../../../lib/i18n/words';
import { type BackupDeeds, createBackupDeeds } from '../../../deeds/backup-deeds';
import type { FileState } from '../../../state/backup-state';
import { refusalWords } from '../../../words/plan-words';
import type { PageProps } from '../../page-props';
import './backup.css';
import { PlanCard } from './plan-card';
import { WaitingApps } from './waiting-apps';

/** What the person said themselves, in a file and out of one. */
export function BackupSection({ state: { backup }, desk }: PageProps) {
  const deeds = createBackupDeeds(desk);
  useEffect(deeds.read, []);
  const reason = backup.failure && failureSentence({ failure: backup.failure }, words('extName'));
  return (
    <>
      <Card>
        <Setting title={words('options.backup.export')} explanation={words('options.backup.exportWhy')}>
          <button type="button" class="btn plain sm" onClick={deeds.save}>
            {words('options.backup.save')}
          </button>
        </Setting>
        <Setting title={words('options.backup.import')} explanation={words('options.backup.importWhy')}>
          <ChooseFile onChoose={deeds.choose} />
        </Setting>
      </Card>
      {reason !== null && <Problem text={reason} />}
      {backup.file.at === 'refused' && <Refused {...backup.file} />}
      <p class="backup-word" role="status">
        {backup.file.at === 'done' && words('options.backup.done', backup.file.changes)}
      </p>
      {backup.file.at === 'shown' && <PlanCard file={backup.file} deeds={deeds} />}
      {backup.waiting.length > 0 && <WaitingApps backup={backup} deeds={deeds} />}
    </>
  );
}

/** A button that opens the browser's own list of files; the field itself cannot be drawn as one. */
const ChooseFile = ({ onChoose }: { onChoose: BackupDeeds['choose'] }) => (
  <label class="btn plain sm choose-file">
    <input
      class="vh"
      type="file"
      accept=".json,application/json"
      onChange={({ currentTarget: field }) => {
        const [file] = field.files ?? [];
        if (file) onChoose(file);
        // The same file again is a choice, too.
        field.value = '';
      }}
    />
    {words('options.backup.choose')}
  </label>
);

const Refused = ({ name, why }: Extract<FileState, { at: 'refused' }>) => (
  <div class="backup-word">
    <b>
      <bdi>{name}</bdi>
    </b>
    <Problem text={refusalWords(why)} />
  </div>
);
