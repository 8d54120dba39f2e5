import { putNote, takeNote } from './fresh-note';

const KEY = 'landing';

/** What the popup may lead to in the settings: the id of a control there, and what stands after `#` in their address. */
export type Landing = 'connect' | 'apps/set-aside' | `apps/${string}/tabs`;

/** A page of the settings may be open already: it goes where the person is led when it is brought to the front. */
export const noteLanding = (landing: Landing): void => putNote(KEY, landing);

/** Tells when another page of ours notes one. */
export const onLanding = (listener: () => void): void =>
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY && newValue !== null) listener();
  });

export const takeLanding = (): string | null => takeNote(KEY);
