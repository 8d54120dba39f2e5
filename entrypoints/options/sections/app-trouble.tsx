import { Problem } from '../../../components/problem';
import { failureSentence } from '../../../components/words/failure-sentence';
import { words } from '../../../lib/i18n/words';
import type { AppNote } from '../state/state';

interface AppTroubleProps {
  note: Exclude<AppNote, { kind: 'waiting' }>;
  app: string;
}

/** Why something that was asked for at an app could not be done. */
export const AppTrouble = ({ note, app }: AppTroubleProps) => (
  <Problem text={note.kind === 'denied' ? words('options.apps.denied') : failureSentence(note, app)} />
);
