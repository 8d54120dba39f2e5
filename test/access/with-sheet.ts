import type { Page } from 'playwright';

/** Does something while the page has one more style sheet. */
export async function withSheet<Value>(page: Page, css: string, work: () => Promise<Value>): Promise<Value> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
  const value = await work();
  await page.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });
  return value;
}
