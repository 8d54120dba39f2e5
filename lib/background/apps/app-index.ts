import type { Theme } from '../../session/settings/settings';
import type { Origin } from '../../session/types';
import type { AppIndex, AppSummary } from '../../session/view';
import { titleOf } from '../known/mine/mine';
import { faceOf } from '../known/paint';
import type { CheckedPorts } from '../known/record-store';
import { LAST_ORIGIN } from '../known/shapes';
import type { Owner } from '../owner';

const RECORD = 'last-origin';

interface Around {
  ports: CheckedPorts;
  owners: ReadonlyMap<Origin, Owner>;
  theme(): Theme;
}

/** What the popup reads first: which apps there are, and which was looked at last. */
export interface IndexKeeper {
  ready(): Promise<void>;
  /** Every app is loaded. Of one that nobody has asked about yet it would say before that nobody is known there. */
  open(): void;
  current(): AppIndex;
  /** Tells the pages, when something changed or they have `lost` it. */
  publish(how?: { lost: boolean }): Promise<void>;
  last(): Origin | null;
  look(origin: Origin | null): Promise<void>;
}

export function createIndexKeeper({ ports, owners, theme }: Around): IndexKeeper {
  const { store, cache, announce } = ports;
  let lastOrigin: Origin | null = null;
  let isOpen = false;
  let told = '';

  const current = (): AppIndex => ({
    theme: theme(),
    lastOrigin,
    apps: [...owners.values()].map(summary),
    setAside: store.untold().map(hostOf),
  });

  return {
    current,
    ready: async () => {
      lastOrigin = await store.load(RECORD, LAST_ORIGIN);
    },
    open() {
      isOpen = true;
    },
    async publish({ lost } = { lost: false }) {
      if (!isOpen) return;
      const index = current();
      const text = JSON.stringify(index);
      if (text === told && !lost) return;
      told = text;
      announce({ kind: 'index', index });
      await cache.writeIndex(index);
    },
    last: () => lastOrigin,
    async look(origin) {
      lastOrigin = origin;
      await store.save({ [RECORD]: origin ?? undefined });
    },
  };
}

/** As far as a damaged key names one. */
const hostOf = (origin: Origin): string => (URL.canParse(origin) ? new URL(origin).host : origin);

function summary({ ledger }: Owner): AppSummary {
  const { roster, mine } = ledger.state();
  const live = roster.entries.filter((entry) => entry.signInId !== null);
  const active = live.find((entry) => entry.signInId === roster.activeId);
  const count = roster.readAt === null ? null : live.length;
  return { face: faceOf(ledger.state()), count, active: active ? titleOf(mine, active) : null };
}
