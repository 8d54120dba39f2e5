import { openGallery } from '../../gallery/open-gallery';
import { PLACES, tooWide } from '../../gallery/too-wide';
import { expect, test } from '../story';

/** The widest words, another side to read from, and letters of another kind: all catalogs would take minutes. */
const SAMPLE = ['de', 'tr', 'ar', 'ja'];

/** Sizes of a text that nobody has set another one for: as it comes, and half as large again. */
const SIZES = [16, 24];

for (const language of SAMPLE)
  test(`no words of the popup are wider than their place in ${language}`, async () => {
    const { page, close } = await openGallery({ catalog: language });
    try {
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      for (const size of SIZES) {
        await page.evaluate(enlarge, size);
        expect.soft(await page.evaluate(tooWide, PLACES), `${size} pixels`).toEqual([]);
        expect.soft(await page.evaluate(cutHints), `${size} pixels`).toEqual([]);
      }
    } finally {
      await close();
    }
  });

/** One of each kind of page. */
const PAGES = ['apps', 'behaviour', 'accounts', 'history', 'backup-compare', 'drawer-token', 'about'].concat(
  ['start-every-way', 'profile', 'done-switched'].map((card) => `sign-in-${card}`),
);

for (const language of SAMPLE)
  test(`the settings have room for what they say in ${language}`, async () => {
    const { page, show, close } = await openGallery({ catalog: language });
    try {
      await page.setViewportSize({ width: 880, height: 760 });
      for (const state of PAGES) {
        await show(`options-${state}`, 'light');
        expect.soft(await page.evaluate(tooWide, PLACES), state).toEqual([]);
        expect.soft(await page.evaluate(squeezed), state).toEqual([]);
        expect.soft(await page.evaluate(brokenWords, 'th, button'), state).toEqual([]);
      }
      await page.setViewportSize({ width: 1240, height: 760 });
      await show('options-drawer-token', 'light');
      expect(await page.evaluate(brokenWords, '.app-host')).toEqual([]);
    } finally {
      await close();
    }
  });

test('no word of Korean is on two lines', async () => {
  const { page, show, close } = await openGallery({ catalog: 'ko' });
  try {
    for (const state of ['session-ended', 'several-switched', 'switched']) {
      await show(`popup-${state}`, 'light');
      expect.soft(await page.evaluate(brokenWords, '.popup'), state).toEqual([]);
    }
  } finally {
    await close();
  }
});

/** What an empty field says, where that is wider than the field. A frame that is small in itself is left out. Runs in the page. */
function cutHints(): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  const isCut = (field: HTMLInputElement) => {
    if (!pen || field.closest('[data-state-id^=popup-short]')) return false;
    const { font, paddingLeft, paddingRight } = getComputedStyle(field);
    pen.font = font;
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    return room > 0 && pen.measureText(field.placeholder).width > room + 1;
  };
  const fields = [...document.querySelectorAll<HTMLInputElement>('input:placeholder-shown')].filter(isCut);
  return [...new Set(fields.map(({ placeholder }) => placeholder))];
}

/** Words that are broken where nothing asks for it, in all of these parts. Runs in the page. */
function brokenWords(parts: string): string[] {
  const words = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
  const isBroken = (text: Text, { index, segment, isWordLike }: Intl.SegmentData) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + segment.length);
    const [first, ...rest] = range.getClientRects();
    return isWordLike && rest.some(({ top }) => top >= (first?.bottom ?? top));
  };
  return [...document.querySelectorAll(parts)].flatMap((part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode())
      for (const word of words.segment(node.data)) if (isBroken(node, word)) found.push(word.segment);
    return found;
  });
}

/** What a setting says of itself, where its control leaves no room for three words side by side. Runs in the page. */
function squeezed(): string[] {
  const told = [...document.querySelectorAll('.setting .what')];
  return told.flatMap((each) => (each.getBoundingClientRect().width < 160 ? (each.textContent ?? '') : []));
}

/** The showroom's columns grow with the popup. Runs in the page. */
function enlarge(size: number): void {
  document.documentElement.style.fontSize = `${size}px`;
  for (const frame of document.querySelectorAll<HTMLElement>('.g-frame')) frame.style.inlineSize = '22.5rem';
}
