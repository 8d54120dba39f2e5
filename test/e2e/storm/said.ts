import type { Ground } from './ground';

/** What the popup says at one moment. */
export interface Said {
  /** Who is active without a doubt; null when it does not say so. */
  confirmed: string | null;
  /** Whether any row still waits for an answer. */
  isBusy: boolean;
  text: string;
}

/** Null when the popup closed meanwhile. */
export async function readPopup(ground: Ground): Promise<Said | null> {
  try {
    const popup = await ground.popup();
    const active = await popup.active();
    const isBusy = (await popup.rows()).some(({ busy }) => busy);
    return { confirmed: active?.confirmed ? active.name : null, isBusy, text: await popup.text() };
  } catch {
    return null;
  }
}
