import { openGallery } from '../../gallery/open-gallery';
import { expect, test } from '../story';

/** Room for the popup in pixels, and the size of a text that nobody has set another one for. */
interface Size {
  room: number;
  text: number;
}

/** The lowest window that it has to fit in, and the largest text in the highest window there is and in a low one. */
const SIZES: Size[] = [
  { room: 300, text: 16 },
  { room: 600, text: 32 },
  { room: 510, text: 32 },
];

/** As the popup does it once it knows its room; the showroom's columns are as wide as the popup then. Runs in the page. */
function squeeze({ room, text }: Size): void {
  const { documentElement } = document;
  documentElement.style.cssText = `--room: ${room}px; font-size: ${text}px`;
  documentElement.toggleAttribute('data-short', true);
  for (const frame of document.querySelectorAll<HTMLElement>('.g-frame')) frame.style.inlineSize = '22.5rem';
}

/** Of each state what hangs over an edge of the popup or of its room. Runs in the page. */
function hangingOver(room: number): string[] {
  const PARTS = '.identity, .filter, .blank, .tray, .foot, .menu:not([data-of]), .sheet';
  const over = ([state, popup]: [Element, Element | null]) => {
    const { top = 0, bottom = 0 } = popup?.getBoundingClientRect() ?? {};
    const isOver = (part: Element) => {
      const box = part.getBoundingClientRect();
      return box.top < top - 0.5 || box.bottom > Math.min(bottom, top + room) + 0.5;
    };
    const parts = [...(popup?.querySelectorAll(PARTS) ?? [])].filter(isOver);
    return parts.map((part) => `${state.getAttribute('data-state-id')}: ${part.className}`);
  };
  return [...document.querySelectorAll('[data-state-id]:not([data-state-id^=popup-short])')]
    .map((state): [Element, Element | null] => [state, state.querySelector('.popup')])
    .flatMap(over);
}

/** States whose list is lower than the one row that it always shows. Runs in the page. */
function tooLow(text: number): string[] {
  const lists = [
    ...document.querySelectorAll('[data-state-id]:not([data-state-id^=popup-short]) .popup .scroll'),
  ];
  const low = lists.filter((list) => list.getBoundingClientRect().height < 3.5 * text - 0.5);
  return low.map((list) => list.closest('[data-state-id]')?.getAttribute('data-state-id') ?? '');
}

/** What is said on failed rows and cannot be read to its end there. Runs in the page. */
function cutShort(): string[] {
  const isCut = (said: Element) =>
    said.scrollHeight > said.clientHeight ||
    said.scrollWidth > said.clientWidth ||
    said.getBoundingClientRect().bottom >
      (said.closest('.line-2')?.getBoundingClientRect().bottom ?? 0) + 0.5;
  const said = [...document.querySelectorAll('.row[data-state="failed"]:not([aria-disabled="true"]) .say')];
  return said.filter(isCut).map(({ textContent }) => textContent ?? '');
}

test('where room is short, or the text large, each state of the popup is whole', async () => {
  const { page, states, close } = await openGallery();
  try {
    expect(states.length).toBeGreaterThan(50);
    expect(await page.evaluate(cutShort)).toEqual([]);
    for (const size of SIZES) {
      await page.evaluate(squeeze, size);
      expect.soft(await page.evaluate(hangingOver, size.room), JSON.stringify(size)).toEqual([]);
      expect.soft(await page.evaluate(tooLow, size.text), JSON.stringify(size)).toEqual([]);
    }
  } finally {
    await close();
  }
});

test('with the largest text in the narrowest window, each page of the settings is whole', async () => {
  const { page, states, show, close } = await openGallery({ text: 32 });
  try {
    await page.setViewportSize({ width: 300, height: 800 });
    const pages = states.filter((state) => state.startsWith('options-'));
    expect(pages.length).toBeGreaterThan(100);
    for (const state of pages) {
      await show(state, 'light');
      expect.soft(await page.evaluate(besideWindow), state).toEqual([]);
    }
  } finally {
    await close();
  }
});

/** What the window does not hold from side to side, but for words that are only heard and pictures of a popup. Runs in the page. */
function besideWindow(): string[] {
  const isBeside = (part: Element) => {
    const { left, right } = part.getBoundingClientRect();
    return (left < -0.5 || right > innerWidth + 0.5) && !part.closest('.vh, thead, .mini');
  };
  const beside = [...document.querySelectorAll('.page *')].filter(isBeside);
  const { scrollWidth } = document.documentElement;
  return [
    ...(scrollWidth > innerWidth ? [`${scrollWidth} pixels`] : []),
    ...beside.map(({ tagName, classList }) => `${tagName}.${classList}`),
  ];
}
