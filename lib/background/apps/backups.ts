import { done, fail } from '../../result';
import { ownFailure } from '../../session/failure';
import type { BackupAnswer, BackupRefusal, WaitingApp } from '../../session/kept/backup';
import type { Settings } from '../../session/settings/settings';
import type { Origin } from '../../session/types';
import { readBackup, writeBackup } from '../known/backup';
import { MOST_APPS, WAITING } from '../known/backup-shape';
import { joined } from '../known/mine/changing';
import type { CheckedPorts } from '../known/record-store';
import type { KeptApp } from '../known/records';
import type { Owner } from '../owner';
import type { Outcome } from '../ports';
import { compare } from './backup-plan';

/** What the person said themselves, as a file and out of one. */
export interface Backups {
  ready(): Promise<void>;
  /** All of it as text. It names no token, and of people no more than whose each label is. */
  save(): string;
  /** What a file would change; nothing is written. */
  look(text: string): BackupAnswer;
  /** Writes what the person has seen. */
  apply(text: string): Outcome<BackupAnswer>;
  /** Apps out of a file that are not connected yet. */
  waiting(): WaitingApp[];
  leaveOut(origin: Origin): Outcome;
  /** Gives apps that were connected meanwhile what has waited for them. */
  settle(): Promise<void>;
}

interface Around {
  ports: CheckedPorts;
  owners: ReadonlyMap<Origin, Owner>;
  settings(): Settings;
  saveSettings(settings: Settings): Outcome;
}

const RECORD = 'waiting-apps';

export function createBackups({ ports, owners, settings, saveSettings }: Around): Backups {
  const { store, clock } = ports;
  let waiting: readonly KeptApp[] = [];

  function save(): string {
    // Of one that was connected and not read yet the file has the last word still.
    const waits = new Set(waiting.map(({ origin }) => origin));
    const known = [...owners.values()].map(({ ledger }) => ledger.state());
    const apps = known.filter(({ app }) => !waits.has(app.origin)).map(keptApp);
    return writeBackup({ savedAt: clock.now(), settings: settings(), apps: [...apps, ...waiting] });
  }

  function read(text: string) {
    const backup = readBackup(text);
    if (!backup.ok) return backup;
    const wanted = compare(backup.value, { owners, waiting, settings: settings() });
    return hasRoomFor(wanted.waiting) ? done(wanted) : fail<BackupRefusal>('too-many');
  }

  /** What several files left to wait is one record, and goes into one file. */
  function hasRoomFor(fresh: readonly KeptApp[]): boolean {
    const all = [...waiting, ...fresh].map(({ origin }) => origin);
    return fresh.length === 0 || new Set([...owners.keys(), ...all]).size <= MOST_APPS;
  }

  function look(text: string): BackupAnswer {
    const wanted = read(text);
    return wanted.ok ? { at: 'read', plan: wanted.value.plan } : { at: 'refused', why: wanted.problem };
  }

  async function apply(text: string): Outcome<BackupAnswer> {
    const wanted = read(text);
    if (!wanted.ok) return done({ at: 'refused', why: wanted.problem });
    const { plan, known, waiting: fresh, settings: next } = wanted.value;
    const others = waiting.filter(({ origin }) => !fresh.some((app) => app.origin === origin));
    if (!(await keepWaiting([...others, ...fresh]))) return fail(ownFailure('not-saved'));
    for (const { owner, app } of known) if (!(await join(owner, app))) return fail(ownFailure('not-saved'));
    const saved = await saveSettings(next);
    return saved.ok ? done({ at: 'read', plan }) : saved;
  }

  async function keepWaiting(next: readonly KeptApp[]): Promise<boolean> {
    if (next.length === 0 && waiting.length === 0) return true;
    waiting = next;
    return store.save({ [RECORD]: next.length > 0 ? next : undefined });
  }

  async function join({ ledger }: Owner, { mine }: KeptApp): Promise<boolean> {
    await ledger.change({ mine: joined(ledger.state(), mine) });
    return ledger.isSaved('mine');
  }

  async function settle(): Promise<void> {
    for (const app of waiting) {
      const owner = owners.get(app.origin);
      // Before the first read nobody is known there, and only so much is kept of people who are in no list.
      if (!owner || owner.ledger.state().roster.readAt === null) continue;
      await owner.ledger.change({ app: { ...owner.ledger.state().app, hue: app.hue } });
      if (await join(owner, app)) await leaveOut(app.origin);
    }
  }

  async function leaveOut(origin: Origin): Outcome {
    const left = waiting.filter((app) => app.origin !== origin);
    return (await keepWaiting(left)) ? done(null) : fail(ownFailure('not-saved'));
  }

  return {
    ready: async () => {
      waiting = (await store.load(RECORD, WAITING)) ?? [];
    },
    save,
    look,
    apply,
    waiting: () =>
      waiting
        .filter(({ origin }) => !owners.has(origin))
        .map(({ origin, mode, name }) => ({ origin, mode, name })),
    leaveOut,
    settle,
  };
}

const keptApp = ({
  app: { origin, mode, name, hue },
  mine,
}: ReturnType<Owner['ledger']['state']>): KeptApp => ({
  origin,
  mode,
  name,
  hue,
  mine,
});
