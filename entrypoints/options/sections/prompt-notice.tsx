import { Emphasis } from '../../../components/emphasis';
import { Icon } from '../../../components/marks/icon';
import { words } from '../../../lib/i18n/words';
import type { Origin } from '../../../lib/session/types';
import { promptSentence } from '../words/prompt-sentence';
import './prompt-notice.css';

/** Says what the browser asks next, before it does. */
export const PromptNotice = ({ origin }: { origin: Origin | undefined }) => (
  <div class="prompt-says" role="status">
    {origin && (
      <>
        <Icon name="shield" />
        <div>
          <b>{words('options.connect.next')}</b>
          <p>
            <Emphasis parts={promptSentence(new URL(origin).hostname)} />
          </p>
        </div>
      </>
    )}
  </div>
);
