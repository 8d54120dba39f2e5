import { openGallery } from '../../gallery/open-gallery';
import { expect, test } from '../story';

/** Addresses and names that begin their line, in heads, rows, menus and lists. */
const NAMES = '.line-2 > .mail:first-child, .line-1 > .name, .whose > bdi, .which > bdi';

test('right to left, what is written the other way still stands where its line begins', async () => {
  const { page, close } = await openGallery();
  try {
    await page.evaluate(() => {
      for (const state of document.querySelectorAll('[data-state-id]')) state.setAttribute('dir', 'rtl');
    });
    expect(await page.locator('.line-2 > .mail:first-child').count()).toBeGreaterThan(100);
    expect.soft(await page.evaluate(awayFromStart, NAMES)).toEqual([]);
    expect.soft(await page.evaluate(pointsBehind)).toEqual([]);
  } finally {
    await close();
  }
});

test('a number whose digits are hidden is read from its plus sign, whatever stands around it', async () => {
  const { page, show, close } = await openGallery({ catalog: 'ar' });
  try {
    await show('options-sign-in-factor-phone', 'light');
    expect(await page.evaluate(endsOfNumber)).toEqual([true]);
    expect(await page.evaluate(awayFromStart, '.flow-name')).toEqual([]);
  } finally {
    await close();
  }
});

/** Pieces of a line whose point comes after what it leads in. Runs in the page. */
function pointsBehind(): string[] {
  const pieces = [...document.querySelectorAll('[data-key] .line-2 > :not(:first-child, .vh)')];
  const isBehind = (piece: Element) => {
    const { display, direction } = getComputedStyle(piece);
    const comesLast = getComputedStyle(piece, '::before').order === '1';
    return display.includes('flex') && comesLast !== (direction === 'ltr');
  };
  return pieces.filter(isBehind).map((piece) => piece.outerHTML);
}

/** Of each number, whether its first sign stands left of its last one. Runs in the page. */
function endsOfNumber(): boolean[] {
  return [...document.querySelectorAll('.page b, main b')].flatMap((each) => {
    const text = each.firstChild;
    const [at, end] = [each.textContent.indexOf('+'), each.textContent.search(/\d\W*$/)];
    if (!text || at < 0) return [];
    const left = (from: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect().left;
    };
    return left(at) < left(end);
  });
}

/** Of these parts, those whose words do not end at the right edge of their line. Runs in the page. */
function awayFromStart(parts: string): string[] {
  const endOf = (each: Element) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    return range.getBoundingClientRect().right;
  };
  const isAway = (each: Element) => {
    const line = each.parentElement?.getBoundingClientRect().right ?? 0;
    return each.getClientRects().length > 0 && line - endOf(each) > 12;
  };
  const all = [...document.querySelectorAll(parts)].filter(isAway);
  return all.map(
    (each) => `${each.closest('[data-state-id]')?.getAttribute('data-state-id')}: ${each.textContent}`,
  );
}
