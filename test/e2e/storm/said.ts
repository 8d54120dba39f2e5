import type { SeenRow } from '../surface';
import type { Ground } from './ground';

/** What the popup says at one moment. */
export interface Said {
  /** Who is active without a doubt; null when it does not say so. */
  confirmed: string | null;
  /** Whether any row still waits for an answer. */
  isBusy: boolean;
  rows: SeenRow[];
  text: string;
}

/** Null when the popup closed meanwhile, or has drawn nothing yet. */
export async function readPopup(ground: Ground): Promise<Said | null> {
  try {
    const popup = await ground.popup();
    const active = await popup.active();
    const rows = await popup.rows();
    const isBusy = rows.some(({ busy, state }) => busy || state === 'No answer yet');
    const text = await popup.text();
    return text === '' ? null : { confirmed: active?.confirmed ? active.name : null, isBusy, rows, text };
  } catch {
    return null;
  }
}

/** What stands over the whole list when nothing can be switched. */
const OVER_ALL =
  /session has ended|no longer has|needs your permission|offline|slow down|problem right now|reached|unreadable/;

/** Whether the popup gives a reason why somebody did not become active: at their row, or for all. */
export const explains = ({ rows, text }: Said, name: string): boolean =>
  rows.some((row) => row.name === name && row.state !== null) || OVER_ALL.test(text);
