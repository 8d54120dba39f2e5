import type { Marked } from '../mine/touch';
import type { Mode, Origin } from '../types';

/** A longer file is not read at all, in characters: ten thousand people with labels, in an order, fit. */
export const MOST_BACKUP = 3_000_000;

/** Why a file is not taken. Whichever it is, nothing has changed. */
export type BackupRefusal = 'too-long' | 'too-many' | 'not-ours' | 'cut-off' | 'newer' | 'damaged';

/** What is made of a file, before anything is written and after. */
export type BackupAnswer = { at: 'refused'; why: BackupRefusal } | { at: 'read'; plan: BackupPlan };

/** What a file would change, in display form. */
export interface BackupPlan {
  /** When the file was saved, in milliseconds. */
  savedAt: number;
  lines: PlanLine[];
  /** Lines beyond those. */
  more: number;
  /** How much would change, line by line. */
  changes: number;
  /** What is here already, as the file has it. */
  same: number;
}

export type PlanLine =
  | { kind: 'app'; app: WaitingApp }
  | { kind: 'left-out'; host: string; because: LeftOutBecause }
  | { kind: 'person'; app: string; name: string; to: Marked; from: Marked }
  | { kind: 'absent'; app: string; count: number }
  | { kind: 'order'; app: string }
  | { kind: 'setting'; setting: string; to: string; from: string }; // by its name and its words in the record

/** `another`: a connected app has that page for its own. `local`: apps of this computer are not wanted. */
export type LeftOutBecause = 'another' | 'local';

/** An app out of a file: it is connected once the person lets the switcher talk to its host. */
export interface WaitingApp {
  origin: Origin;
  mode: Mode;
  /** As the file calls it; nobody has vouched for that. */
  name: string;
}
