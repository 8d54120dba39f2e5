import { words } from '../../../lib/i18n/words';
import type { Saying } from '../state/state';

/** Tells people who hear the page what changed without moving their focus. */
export const SayingWords = ({ said }: { said: Saying | null }) => (
  <p class="vh" role="status">
    {said && sentence(said)}
  </p>
);

function sentence(said: Saying): string {
  switch (said.kind) {
    case 'allowed':
      return words('options.said.allowed', { app: said.name });
    case 'tabs-seen':
      return words('options.said.tabsSeen', { app: said.name });
    case 'tabs-unseen':
      return words('options.said.tabsUnseen', { app: said.name });
    case 'pictures-shown':
      return words('options.said.picturesShown', { app: said.name });
    case 'pictures-hidden':
      return words('options.said.picturesHidden', { app: said.name });
    case 'shared':
      return words('options.said.shared', { app: said.name });
    case 'unshared':
      return words('options.said.unshared', { app: said.name });
    case 'removed':
      return words('options.said.removed', { app: said.name });
    case 'history-cleared':
      return words('options.said.historyCleared');
    case 'backup-saved':
      return words('options.said.backupSaved');
    case 'copied':
      return words('developer.copied');
    case 'local-apps-on':
      return words('options.said.localAppsOn');
  }
}
