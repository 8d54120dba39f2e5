import { MOST_BACKUP, type WaitingApp } from '../../../lib/session/kept/backup';
import type { Origin } from '../../../lib/session/types';
import { releasable } from '../state/app-hosts';
import type { BackupState, FileState } from '../state/backup-state';
import { readIndex } from './app-desk';
import type { Desk } from './ports';

export interface BackupDeeds {
  /** Which apps of a file wait still. */
  read(): void;
  save(): void;
  /** Shows what a file would change. */
  choose(file: Chosen): void;
  saveFirst(wanted: boolean): void;
  cancel(): void;
  apply(): void;
  /** Asks the browser for the one host that is named: call it straight from the click. */
  allow(app: WaitingApp): void;
  leaveOut(origin: Origin): void;
}

type Chosen = Pick<File, 'name' | 'size' | 'text'>;

export function createBackupDeeds(desk: Desk): BackupDeeds {
  return {
    read: () => void readWaiting(desk),
    save: () => void save(desk),
    choose: (file) => void choose(desk, file),
    saveFirst: (saveFirst) => tellShown(desk, { saveFirst }),
    cancel: () => tell(desk, { file: { at: 'none' } }),
    apply: () => void apply(desk),
    allow: (app) => void allow(desk, app, desk.ports.requestHosts([app.origin])),
    leaveOut: (origin) => void leaveOut(desk, origin),
  };
}

const tell = (desk: Desk, backup: Partial<BackupState>): void =>
  desk.tell({ kind: 'backup', backup: { ...desk.now().backup, failure: null, denied: null, ...backup } });

function tellShown(desk: Desk, change: Partial<Extract<FileState, { at: 'shown' }>>): void {
  const { file } = desk.now().backup;
  if (file.at === 'shown') tell(desk, { file: { ...file, ...change } });
}

async function readWaiting(desk: Desk): Promise<void> {
  const waiting = await desk.ports.ask.waitingApps({});
  if (waiting.ok) tell(desk, { waiting: waiting.value });
}

async function save(desk: Desk): Promise<boolean> {
  const { ask, saveFile, signIn } = desk.ports;
  const text = await ask.backup({});
  if (!text.ok) {
    tell(desk, { failure: text.problem });
    return false;
  }
  saveFile({ name: fileName(signIn.now()), text: text.value });
  desk.tell({ kind: 'said', said: { kind: 'backup-saved' } });
  return true;
}

/** By the minute of this computer: whoever saves twice a day tells them apart. */
function fileName(now: number): string {
  const local = new Date(now - new Date(now).getTimezoneOffset() * 60_000);
  return `account-switcher-${local.toISOString().slice(0, 16).replace(/[T:]/g, '-')}.json`;
}

async function choose(desk: Desk, file: Chosen): Promise<void> {
  const { name, size } = file;
  const refused = (why: Extract<FileState, { at: 'refused' }>['why']) =>
    tell(desk, { file: { at: 'refused', name, why } });
  // Before a byte of it is read: it may be a film.
  if (size > MOST_BACKUP) return refused('too-long');
  const words = await file.text().catch(() => '');
  const answer = await desk.ports.ask.lookAtBackup({ text: words });
  if (!answer.ok) return tell(desk, { file: { at: 'none' }, failure: answer.problem });
  if (answer.value.at === 'refused') return refused(answer.value.why);
  const { plan } = answer.value;
  const readAt = desk.ports.signIn.now();
  tell(desk, { file: { at: 'shown', name, text: words, plan, readAt, saveFirst: true, busy: false } });
}

async function apply(desk: Desk): Promise<void> {
  const { file } = desk.now().backup;
  if (file.at !== 'shown' || file.busy) return;
  tellShown(desk, { busy: true });
  // What cannot be had back is not changed.
  if (file.saveFirst && !(await save(desk))) return stop(desk);
  const answer = await desk.ports.ask.applyBackup({ text: file.text });
  if (!answer.ok) return stop(desk, { failure: answer.problem });
  await readIndex(desk);
  tell(desk, { file: { at: 'done', changes: file.plan.changes } });
  await readWaiting(desk);
}

function stop(desk: Desk, why: Partial<BackupState> = { failure: desk.now().backup.failure }): void {
  const { file } = desk.now().backup;
  tell(desk, { file: file.at === 'shown' ? { ...file, busy: false } : file, ...why });
}

async function allow(desk: Desk, app: WaitingApp, granting: Promise<boolean>): Promise<void> {
  const { origin, mode } = app;
  tell(desk, { asking: origin });
  if (!(await granting)) return tell(desk, { asking: null, denied: origin });
  const connected = await desk.ports.ask.connect({ origin, mode });
  if (!connected.ok) giveBack(desk, origin);
  await readIndex(desk);
  await readWaiting(desk);
  tell(desk, { asking: null, failure: connected.ok ? null : connected.problem });
}

/** A host that keeps no app is not kept either, unless a connected app shares it. */
function giveBack(desk: Desk, origin: Origin): void {
  const faces = desk.now().apps?.map((app) => app.face) ?? [];
  const origins = releasable([origin], faces);
  if (origins.length > 0) void desk.ports.releaseHosts(origins);
}

async function leaveOut(desk: Desk, origin: Origin): Promise<void> {
  const left = await desk.ports.ask.leaveOut({ origin });
  if (!left.ok) return tell(desk, { failure: left.problem });
  await readWaiting(desk);
}
