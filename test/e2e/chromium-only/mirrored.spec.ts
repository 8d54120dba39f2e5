import { openGallery } from '../../gallery/open-gallery';
import { expect, test } from '../story';

test('right to left, what is written the other way still stands where its line begins', async () => {
  const { page, close } = await openGallery();
  try {
    await page.evaluate(() => {
      for (const state of document.querySelectorAll('[data-state-id]')) state.setAttribute('dir', 'rtl');
    });
    expect(await page.locator('.line-2 > .mail:first-child').count()).toBeGreaterThan(100);
    expect(await page.evaluate(awayFromStart)).toEqual([]);
  } finally {
    await close();
  }
});

test('a number whose digits are hidden is read from its plus sign, whatever stands around it', async () => {
  const { page, show, close } = await openGallery({ catalog: 'ar' });
  try {
    await show('options-sign-in-factor-phone', 'light');
    expect(await page.evaluate(endsOfNumber)).toEqual([true]);
  } finally {
    await close();
  }
});

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

/** Addresses that begin their line, and heads of menus, whose end is not at its right edge. Runs in the page. */
function awayFromStart(): string[] {
  const last = (of: Element) => of.lastElementChild ?? of;
  const isAway = (each: Element) => {
    const line = each.parentElement?.getBoundingClientRect().right ?? 0;
    const gap = line - last(each).getBoundingClientRect().right;
    return each.getClientRects().length > 0 && gap > 12;
  };
  const all = [...document.querySelectorAll('.line-2 > .mail:first-child, .whose > bdi')].filter(isAway);
  return all.map(
    (each) => `${each.closest('[data-state-id]')?.getAttribute('data-state-id')}: ${each.textContent}`,
  );
}
