import { type Worn, wornIn } from '../../session/icon/worn';
import type { Origin } from '../../session/types';
import type { View } from '../../session/view';
import { createLatest } from '../known/latest';
import type { CheckedPorts } from '../known/record-store';
import type { Owner } from '../owner';

/** What the toolbar's icon wears, for all apps. Nothing is done while nothing changes. */
export interface Wardrobe {
  /** Every app is loaded: before, what they wear would be taken off. Later, time has passed. */
  review(): Promise<void>;
  /** An app looks like this now. */
  take(view: View): void;
  /** An app may be no more. */
  tidy(): void;
  /** Puts it all on once more: the browser has dropped some of it. */
  again(): void;
}

interface Around {
  ports: Pick<CheckedPorts, 'clock' | 'icon' | 'breathe'>;
  owners: ReadonlyMap<Origin, Owner>;
}

export function createWardrobe({ ports: { clock, icon, breathe }, owners }: Around): Wardrobe {
  const worn = new Map<Origin, Worn | null>();
  const wear = createLatest(icon.wear);
  let isOpen = false;
  let told = '';

  const all = (): Worn[] => [...owners.keys()].flatMap((origin) => worn.get(origin) ?? []);

  function again(): void {
    told = JSON.stringify(all());
    wear(all());
  }

  function tidy(): void {
    if (isOpen && JSON.stringify(all()) !== told) again();
  }

  return {
    async review() {
      for (const [origin, { ledger }] of owners) {
        worn.set(origin, wornIn(ledger.view(), clock.now()));
        await breathe();
      }
      isOpen = true;
      tidy();
    },
    take(view) {
      worn.set(view.app.origin, wornIn(view, clock.now()));
      tidy();
    },
    tidy,
    again,
  };
}
