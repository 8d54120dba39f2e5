import { Card } from '../../../../../components/card';
import { Emphasis } from '../../../../../components/emphasis';
import { Setting } from '../../../../../components/fields/setting';
import { isolated, words } from '../../../../../lib/i18n/words';
import type { WaitingApp } from '../../../../../lib/session/kept/backup';
import type { BackupDeeds } from '../../../deeds/backup-deeds';
import type { BackupState } from '../../../state/backup-state';
import { promptSentence } from '../../../words/prompt-sentence';

export interface WaitingAppsProps {
  backup: BackupState;
  deeds: BackupDeeds;
}

/** Apps out of a file: each is asked for by itself, with the host that the browser will name (ruling 63). */
export const WaitingApps = ({ backup, deeds }: WaitingAppsProps) => (
  <>
    <h2>{words('options.backup.waiting')}</h2>
    <Card>
      {backup.waiting.map((app) => (
        <Waiting key={app.origin} app={app} backup={backup} deeds={deeds} />
      ))}
    </Card>
  </>
);

function Waiting({ app, backup, deeds }: WaitingAppsProps & { app: WaitingApp }) {
  const { host } = new URL(app.origin);
  return (
    <>
      <Setting title={host} explanation={words('options.backup.calledInFile', { name: isolated(app.name) })}>
        <button
          type="button"
          class="btn quiet sm"
          aria-label={words('options.backup.leaveOutFor', { host })}
          onClick={() => deeds.leaveOut(app.origin)}
        >
          {words('options.backup.leaveOut')}
        </button>
        <button
          type="button"
          class="btn primary sm"
          aria-disabled={backup.asking !== null}
          aria-label={words('options.backup.allowFor', { host })}
          onClick={() => (backup.asking === null ? deeds.allow(app) : undefined)}
        >
          {words('options.backup.allow')}
        </button>
      </Setting>
      <p class="waiting-word" role="status">
        {backup.denied === app.origin ? (
          words('options.apps.denied')
        ) : (
          <Emphasis parts={promptSentence(host)} />
        )}
      </p>
    </>
  );
}
