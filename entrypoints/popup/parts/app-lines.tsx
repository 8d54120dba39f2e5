import type { ComponentChildren } from 'preact';
import { Environment } from '../../../components/marks/environment';
import { wasWords } from '../../../components/words/was-words';
import type { AppFace } from '../../../lib/session/view';
import { Who } from './who';

/** So many apps are drawn one by one: more than fit on screen. */
export const FEW_APPS = 12;

/** The two lines of an app: its name, marked when it is for trying out, and what else there is to say. */
export function AppLines({ face, children }: { face: AppFace; children: ComponentChildren }) {
  const was = wasWords(face);
  return (
    <Who title={face.name} beside={<Environment mode={face.mode} />}>
      <span class="trim">
        {was && `${was} · `}
        {children}
      </span>
    </Who>
  );
}
