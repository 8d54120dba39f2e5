import { browser } from 'wxt/browser';

/** Not there until the person lets the browser show them. */
const api = (): typeof browser.notifications | undefined => browser.notifications;

/** Whether the person lets the browser show them. */
export const mayNotify = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['notifications'] });

/** Shows one in place of an earlier one of the same id. A browser that does not any more stops nothing else. */
export async function showNotice(id: string, said: { title: string; message: string }): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await api()
    ?.create(id, { type: 'basic', iconUrl, ...said })
    .catch(() => undefined);
}

/** Which ones may still be there. */
export const shownNotices = async (): Promise<string[]> => Object.keys((await api()?.getAll()) ?? {});

export async function clearNotice(id: string): Promise<void> {
  await api()
    ?.clear(id)
    .catch(() => undefined);
}

/** Takes all of them away, and gives back to the browser that they may be shown. */
export async function giveBackNotices(): Promise<void> {
  const ids = await shownNotices().catch(() => []);
  await Promise.all(ids.map(clearNotice));
  await browser.permissions.remove({ permissions: ['notifications'] }).catch(() => false);
}

/** Tells that the person pressed one. Whoever may show none yet may by the next time. */
export function onNotice(listener: (id: string) => void): void {
  const pressed = (id: string): void => {
    void clearNotice(id);
    listener(id);
  };
  const listen = (): void => api()?.onClicked.addListener(pressed);
  listen();
  browser.permissions.onAdded.addListener(listen);
}
