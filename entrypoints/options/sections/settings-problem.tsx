import { Problem } from '../../../components/problem';
import { failureSentence } from '../../../components/words/failure-sentence';
import { words } from '../../../lib/i18n/words';
import type { Failure } from '../../../lib/session/failure';
import './settings-problem.css';

/** Says that a change was taken back because it could not be saved. */
export function SettingsProblem({ failure }: { failure: Failure | null }) {
  if (!failure) return null;
  const reason = failureSentence({ failure }, words('extName'));
  return (
    <div class="settings-problem">
      <Problem text={words('options.notSaved', { reason })} />
    </div>
  );
}
