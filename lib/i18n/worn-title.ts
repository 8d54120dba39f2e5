import type { WornTitle } from '../session/icon/worn';
import { isolated, words } from './words';

/** Who one is, in words: "Ada Quell in Fieldnote". */
export function wornTitle({ standing, who, app, isStaging }: WornTitle): string {
  const name = isolated(app);
  const called = isStaging ? words('icon.staging', { app: name }) : name;
  return words(`icon.${standing}`, { who: isolated(who), app: called });
}
