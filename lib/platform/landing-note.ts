import { isFresh } from './fresh-note';
import { readNote, writeNote } from './page-note';

const KEY = 'landing';

/** What the popup may lead to in the settings: the id of a control there, and what stands after `#` in their address. */
export type Landing = 'accounts' | 'connect' | 'apps/set-aside' | `apps/${string}/${'tabs' | 'developer'}`;

/** A page of the settings may be open already: it goes where the person is led when it is brought to the front. */
export const noteLanding = (landing: Landing): void => writeNote(KEY, `${landing} ${Date.now()}`);

/** Tells when another page of ours notes one. */
export const onLanding = (listener: () => void): void =>
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY && newValue !== null) listener();
  });

/** Takes it away; null when there is none, or an old one. */
export function takeLanding(now = Date.now()): string | null {
  const [landing = '', noted] = (readNote(KEY) ?? '').split(' ');
  writeNote(KEY, null);
  return landing !== '' && isFresh(Number(noted), now) ? landing : null;
}
