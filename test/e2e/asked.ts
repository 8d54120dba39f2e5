import type { Surface } from './surface';

interface Browser {
  permissions: {
    request(asked: { origins?: string[] }): Promise<boolean>;
    getAll(): Promise<{ origins?: string[] }>;
  };
}
declare const browser: Browser;
declare const chrome: Browser;

/** From now on the page's wishes for hosts and the person's clicks on its controls are counted. */
export const countAsked = (page: Surface): Promise<void> =>
  page.run(() => {
    const { permissions } = typeof browser === 'undefined' ? chrome : browser;
    const { body } = document;
    const request = permissions.request.bind(permissions);
    Object.assign(body.dataset, { prompts: '[]', clicks: '0' });
    addEventListener('click', ({ isTrusted, detail }) => {
      if (isTrusted && detail > 0) body.dataset.clicks = String(Number(body.dataset.clicks) + 1);
    });
    permissions.request = (asked) => {
      body.dataset.prompts = JSON.stringify([
        ...JSON.parse(body.dataset.prompts ?? '[]'),
        ...(asked.origins ?? []),
      ]);
      return request(asked);
    };
  });

/** Each pattern that the browser was asked for since, and how often the person clicked. */
export const askedHosts = (page: Surface): Promise<{ prompts: string[]; clicks: number }> =>
  page.run(() => ({
    prompts: JSON.parse(document.body.dataset.prompts ?? ''),
    clicks: Number(document.body.dataset.clicks),
  }));

/** The hosts that the extension has now. */
export const grantedNow = (page: Surface): Promise<string[]> =>
  page.run(async () => {
    const { permissions } = typeof browser === 'undefined' ? chrome : browser;
    return (await permissions.getAll()).origins ?? [];
  });
