import type { BackupPlan, PlanLine } from '../../session/kept/backup';
import { isLoopbackName } from '../../session/loopback';
import type { Marked } from '../../session/mine/touch';
import type { Settings } from '../../session/settings/settings';
import type { Origin } from '../../session/types';
import { joined } from '../known/mine/changing';
import { namesOf, titleOf, UNMARKED } from '../known/mine/mine';
import type { Backup, KeptApp } from '../known/records';
import { SETTINGS } from '../known/shapes';
import type { Owner } from '../owner';

/** What there is to compare a file with. */
export interface Here {
  owners: ReadonlyMap<Origin, Owner>;
  settings: Settings;
  waiting: readonly KeptApp[];
}

/** What a file comes to, beside what is here. */
export interface Wanted {
  plan: BackupPlan;
  settings: Settings;
  /** Apps that wait until the person lets the switcher talk to their hosts. */
  waiting: KeptApp[];
  /** Those that are connected and of which something changes. */
  known: { owner: Owner; app: KeptApp }[];
}

/** More are counted and not listed. */
const MOST_LINES = 200;

export function compare(backup: Backup, here: Here): Wanted {
  // What the file lacks stays; what this version cannot read is as if nobody had set it. Notifications need what the
  // browser lets only the person give, by a click of their own.
  const { notices } = here.settings;
  const settings = SETTINGS.read({ ...here.settings, ...backup.settings, notices }) ?? here.settings;
  // What is left unsaid here is what is usual.
  const before = SETTINGS.read(here.settings) ?? here.settings;
  const apps = backup.apps.map((app) => appIn(app, { ...here, settings }));
  const changed = settingLines(before, settings);
  const told = apps.flatMap((app) => app.lines);
  const lines = [...told, ...changed];
  const isSame = Object.keys(settings).length - changed.length;
  return {
    settings,
    waiting: apps.flatMap((app) => app.waits ?? []),
    known: apps.flatMap((app) => app.changes ?? []),
    plan: {
      savedAt: backup.savedAt,
      // Settings are always among them: nobody is to turn one on behind a long list.
      lines: [...told.slice(0, MOST_LINES - changed.length), ...changed],
      more: Math.max(0, lines.length - MOST_LINES),
      changes: lines.filter(({ kind }) => kind !== 'left-out').length,
      same: isSame + apps.reduce((sum, { same }) => sum + same, 0),
    },
  };
}

interface Compared {
  lines: PlanLine[];
  same: number;
  waits?: KeptApp;
  changes?: { owner: Owner; app: KeptApp };
}

function appIn(app: KeptApp, here: Here): Compared {
  const owner = here.owners.get(app.origin);
  if (owner) return knownApp(app, owner);
  const because = leftOutBecause(app, here);
  const { host } = new URL(app.origin);
  if (because) return { lines: [{ kind: 'left-out', host, because }], same: 0 };
  const { origin, mode, name } = app;
  const before = here.waiting.find((each) => each.origin === origin);
  if (before && same(before, app)) return { lines: [], same: 1 };
  return { lines: [{ kind: 'app', app: { origin, mode, name } }], same: 0, waits: app };
}

function leftOutBecause({ origin }: KeptApp, { owners, settings }: Here) {
  const isPage = [...owners.values()].some(({ ledger }) => ledger.state().origins.includes(origin));
  if (isPage) return 'another' as const;
  const { hostname } = new URL(origin);
  const isLocal = hostname === '127.0.0.1' || isLoopbackName(hostname);
  return isLocal && !settings.localApps ? ('local' as const) : null;
}

function knownApp(app: KeptApp, owner: Owner): Compared {
  const { roster, mine, called } = owner.ledger.state();
  const before = new Map(mine.people.map((mark) => [mark.person, mark]));
  const titles = new Map(
    roster.entries.flatMap((entry) => namesOf(entry).map((name) => [name, titleOf(mine, entry)] as const)),
  );
  const marked = (person: string) => markedIn(before.get(person) ?? UNMARKED);
  const told = app.mine.people.filter((mark) => !same(markedIn(mark), marked(mark.person)));
  const people = told.flatMap((mark): PlanLine[] => {
    const name = titles.get(mark.person);
    const [to, from] = [markedIn(mark), marked(mark.person)];
    return name === undefined ? [] : [{ kind: 'person', app: called, name, to, from }];
  });
  const count = told.length - people.length;
  const absent: PlanLine[] = count > 0 ? [{ kind: 'absent', app: called, count }] : [];
  const { order } = joined({ roster, mine }, { ...app.mine, people: [] });
  const moved: PlanLine[] = same(order, mine.order) ? [] : [{ kind: 'order', app: called }];
  const lines = [...people, ...absent, ...moved];
  return {
    lines,
    same: 1 + app.mine.people.length - told.length,
    ...(lines.length > 0 && { changes: { owner, app } }),
  };
}

const markedIn = ({ label, hue, pinned, hidden }: Marked): Marked => ({
  label,
  hue,
  pinned,
  hidden,
});

function settingLines(from: Settings, to: Settings): PlanLine[] {
  const before = new Map(Object.entries(from));
  return Object.entries(to).flatMap(([setting, value]) => {
    const now = before.get(setting);
    return now === value ? [] : [{ kind: 'setting', setting, to: String(value), from: String(now) }];
  });
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
