import type { Omnibox } from '../../lib/background/reach/omnibox';
import { hintLine, offeredLines } from '../../lib/i18n/reach-words';
import { readCurrentTab } from '../../lib/platform/current-tab';
import { markedBar, type onOmnibox, plainBar } from '../../lib/platform/omnibox';
import { inWords } from './in-words';

/** How this browser shows it. */
export const bar = import.meta.env.FIREFOX ? plainBar : markedBar;

/** The browser's address bar, answered for the app whose page is in front. */
export const addressBar = ({ suggest, enter }: Omnibox): Parameters<typeof onOmnibox>[0] => ({
  suggest: async (typed) => offeredLines(await suggest(typed, await frontPage()), inWords),
  enter: async (typed, how) => enter(typed, { ...how, page: await frontPage() }),
  hint: hintLine(bar.hasFirst),
});

const frontPage = () => readCurrentTab().then(({ origin }) => origin);
