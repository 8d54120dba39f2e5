import { sentenceOf } from './focus-told';
import { heard, listen } from './listen';
import type { Surface } from './surface';
import { until } from './until';

/** What somebody who sees nothing is told while they go through pages by keyboard alone. */
export interface Transcript {
  /** Begins with a page that opens, once its focus is named so. */
  open(what: string, page: Surface, focus: string): Promise<void>;
  /** Presses keys, and waits until the page has come to where its focus is named so. */
  press(key: string, focus: string): Promise<void>;
  /** Presses a key that closes the page or leads away from it. */
  leave(key: string): Promise<void>;
  /** Types or pastes something, with words for it. */
  put(what: string, work: (page: Surface) => Promise<void>): Promise<void>;
  /** Tab, as often as it takes. */
  tabTo(focus: string): Promise<void>;
  /** Waits until this was said. */
  hear(words: string): Promise<void>;
  /** Where the focus is at the end of it, once this is named there. */
  rest(named: string): Promise<void>;
  /** All of it, without what is another port each time. */
  text(): string;
}

const MOST_TABS = 30;

/** Said only of what takes a while, which depends on the machine. */
const PACE = /^status: Switching to /;

export function createTranscript(): Transcript {
  const lines: string[] = [];
  let page: Surface;
  let told = 0;

  async function tellHeard(): Promise<void> {
    const all = await page.run(heard);
    const fresh = all.slice(told).filter((each) => !PACE.test(each));
    lines.push(...fresh.map((each) => `    says: ${each}`));
    told = all.length;
  }

  /** Firefox makes what it tells of a page a moment after the page. */
  async function tellFocus(named = ''): Promise<void> {
    let focus = await page.focusTold();
    const isTold = () => focus.some(({ name }) => name.includes(named));
    const look = async () => {
      if (!isTold()) focus = await page.focusTold();
      return isTold();
    };
    await until(look, { instead: async () => `nothing is told of ${named || 'the focus'}` });
    lines.push(...focus.map((each) => `    on: ${sentenceOf(each)}`));
  }

  const isOn = async (focus: string) => (await page.focused()).includes(focus);
  const reach = (focus: string) =>
    until(() => isOn(focus), {
      instead: async () =>
        `the focus is not on ${focus} but on ${await page.focused()}; ${await page.text()}\n${lines.join('\n')}`,
    });

  async function press(key: string, focus: string): Promise<void> {
    lines.push(`  ${key}`);
    await page.press(key);
    await reach(focus);
    await tellHeard();
    await tellFocus();
  }

  return {
    open: async (what, opened, focus) => {
      [page, told] = [opened, 0];
      await reach(focus);
      await page.run(listen);
      lines.push('', `${what}: “${await page.run(() => document.title)}”`);
      await tellFocus();
    },
    press,
    leave: async (key) => {
      lines.push(`  ${key}`);
      await page.press(key);
    },
    put: async (what, work) => {
      lines.push(`  ${what}`);
      await work(page);
      await tellHeard();
    },
    tabTo: async (focus) => {
      for (let tabs = 0; tabs < MOST_TABS && !(await isOn(focus)); tabs += 1) {
        lines.push('  Tab');
        await page.press('Tab');
        await tellHeard();
        await tellFocus();
      }
      await reach(focus);
    },
    hear: async (words) => {
      await until(async () => (await page.run(heard)).some((each) => each.includes(words)), {
        instead: async () => `“${words}” was not said, but:\n${(await page.run(heard)).join('\n')}`,
      });
      await tellHeard();
    },
    rest: tellFocus,
    text: () =>
      `${lines
        .join('\n')
        .trim()
        .replaceAll(/(localhost):\d+/g, '$1:PORT')}\n`,
  };
}
