import type { BrowserContext } from 'playwright';
import type { AddressBar, IconMenu, MenuItem } from '../reach';
import { until } from '../until';

/** Every event of the browser's can be made to happen in the worker; no toolbar and no address bar is there headless. */
interface Event<Args extends unknown[]> {
  dispatch(...told: Args): void;
}

interface Suggestion {
  description: string;
}

declare const chrome: {
  contextMenus: {
    update(id: string, change: object): Promise<void>;
    onClicked: Event<[{ menuItemId: string }]>;
  };
  notifications: { getAll(): Promise<object>; onClicked: Event<[string]> };
  omnibox: {
    setDefaultSuggestion(first: Suggestion): Promise<void>;
    onInputChanged: Event<[string, (others: Suggestion[]) => void]>;
    onInputEntered: Event<[string, string]>;
  };
};

const workerOf = (context: BrowserContext) =>
  until(async () => context.serviceWorkers().at(-1), { instead: () => 'no worker runs' });

/** Chromium tells nobody what stands in a menu, but whether an item is there. */
export const chromiumMenu = (context: BrowserContext): IconMenu => ({
  has: async ({ id }: MenuItem) =>
    (await workerOf(context)).evaluate(
      (item) =>
        chrome.contextMenus.update(item, {}).then(
          () => true,
          () => false,
        ),
      id,
    ),
  choose: async ({ id }) =>
    (await workerOf(context)).evaluate(
      (menuItemId) => chrome.contextMenus.onClicked.dispatch({ menuItemId }),
      id,
    ),
});

export async function pressNotice(context: BrowserContext): Promise<void> {
  await (await workerOf(context)).evaluate(async () => {
    const { getAll, onClicked } = chrome.notifications;
    for (const id of Object.keys(await getAll())) onClicked.dispatch(id);
  });
}

/** What is offered goes to the browser itself, which refuses what is no XML of its own kind. */
export const chromiumAddressBar = (context: BrowserContext): AddressBar => ({
  type: async (text) => (await workerOf(context)).evaluate(offered, text),
  enter: async (text) =>
    (await workerOf(context)).evaluate(
      (typed) => chrome.omnibox.onInputEntered.dispatch(typed, 'currentTab'),
      text,
    ),
});

async function offered(text: string): Promise<string[]> {
  const { omnibox } = chrome;
  const take = omnibox.setDefaultSuggestion;
  const taken: { first: Suggestion; by: Promise<void> }[] = [];
  omnibox.setDefaultSuggestion = (first) => {
    const by = take.call(omnibox, first);
    taken.push({ first, by });
    return by;
  };
  const others = await new Promise<Suggestion[]>((done) => omnibox.onInputChanged.dispatch(text, done));
  omnibox.setDefaultSuggestion = take;
  await Promise.all(taken.map(({ by }) => by));
  return [...taken.map(({ first }) => first), ...others].map(({ description }) => description);
}
