import type { ComponentChildren } from 'preact';
import { Environment } from '../../../components/marks/environment';
import { isolated, words } from '../../../lib/i18n/words';
import type { AppFace } from '../../../lib/session/view';
import { Who } from './who';

/** The two lines of an app: its name, marked when it is for trying out, and what else there is to say. */
export const AppLines = ({ face, children }: { face: AppFace; children: ComponentChildren }) => (
  <Who title={face.name} beside={face.mode === 'staging' && <Environment mode="staging" />}>
    <span class="trim">
      {face.was !== null && `${words('appWas', { name: isolated(face.was) })} · `}
      {children}
    </span>
  </Who>
);
