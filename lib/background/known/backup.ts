import { done, fail, type Result } from '../../result';
import type { BackupRefusal } from '../../session/kept/backup';
import { BACKUP } from './backup-shape';
import type { Backup } from './records';

/** What a file of ours is known by; its value is the version of the rest. */
const KIND = 'wacht-account-switcher';
const VERSION = 1;

/** As it is written: to be read by people, too. */
export const writeBackup = (backup: Backup): string =>
  JSON.stringify({ [KIND]: VERSION, ...backup }, null, 2);

/** A file that was taken for ours, or why it is not taken: nothing of it is believed before all of it is read. */
export function readBackup(text: string): Result<Backup, BackupRefusal> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const version: unknown = Object(parsed.value)[KIND];
  if (typeof version !== 'number') return fail('not-ours');
  if (version > VERSION) return fail('newer');
  if (version !== VERSION) return fail('damaged');
  const backup = BACKUP.read(parsed.value);
  return backup ? done(backup) : fail('damaged');
}

function parse(text: string): Result<unknown, BackupRefusal> {
  try {
    return done(JSON.parse(text));
  } catch {
    return fail(text.includes(`"${KIND}"`) ? 'cut-off' : 'not-ours');
  }
}
