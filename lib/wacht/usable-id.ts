import { idOf } from './read/field';

/** An id of which nothing would be left on the wire changes what the server does; sending it is a bug. */
export function usable(id: string): string {
  if (idOf(id) === null) throw new Error('A change needs a usable id.');
  return id;
}
