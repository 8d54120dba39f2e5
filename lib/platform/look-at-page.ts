import { browser } from 'wxt/browser';

/**
 * What the page in a tab gives away of the app that it belongs to, or null where the browser lets nobody look: it does
 * after a click on our button there, until the tab goes elsewhere. Names are read, never what is kept under them.
 */
export async function lookAtPage(tabId: number): Promise<unknown> {
  try {
    const [look] = await browser.scripting.executeScript({ target: { tabId }, func: traces });
    return look?.result ?? null;
  } catch {
    return null;
  }
}

/** Runs within the page, in a world of its own: it stands alone. */
function traces() {
  // Each by itself: a page may forbid one, or have a form whose name hides it.
  const some = (read: () => string[]): string[] => {
    try {
      return [...new Set(read())].slice(0, 100);
    } catch {
      return [];
    }
  };
  const scopes = (names: string[]) =>
    names.flatMap((name) => /^__(?:dev_session__|auth)_([a-z0-9_]{1,64})$/.exec(name)?.[1] ?? []);
  const cookies = () => document.cookie.split(';').map((pair) => pair.split('=')[0]?.trim() ?? '');
  const html = () => document.documentElement.outerHTML.slice(0, 2_000_000);
  const called = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
  return {
    page: location.origin,
    keys: some(() => html().match(/pk_(?:live|test)_[\w+/=-]{8,600}/g) ?? []),
    scopes: [...some(() => scopes(cookies())), ...some(() => scopes(Object.keys(localStorage)))],
    called: some(called),
  };
}
