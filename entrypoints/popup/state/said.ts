/** What the live region says. */
export type Said =
  | {
      kind: 'active' | 'switching' | 'signedOut' | 'everybodyOut' | 'sessionGone' | 'nobodyActive' | 'plain';
      name: string;
    }
  | { kind: 'pinned' | 'unpinned' | 'hid' | 'shown' | 'changed' | 'copied'; name: string }
  | { kind: 'activeIn'; name: string; app: string } // that is not in front
  | { kind: 'called'; name: string; label: string }
  | { kind: 'placed'; name: string; at: number; count: number }
  | { kind: 'matches' };
