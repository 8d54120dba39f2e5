import type { Hue } from '../../../lib/session/view';

/** What is open over the list. */
export type Open =
  | { kind: 'apps' }
  | { kind: 'view' }
  | { kind: 'places' }
  | { kind: 'leaves'; key: string } // those of somebody else
  | { kind: 'row'; key: string }
  | { kind: 'rename'; key: string; label: string; hue: Hue } // with what is typed and chosen so far
  | { kind: 'sign-out'; key: string }
  | { kind: 'sign-out-all' }
  | { kind: 'tabs' }; // that may still show somebody else
