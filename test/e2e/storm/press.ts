import type { Surface } from '../surface';

/** A row that does not come to rest in this time has gone. */
const AT_ONCE = 500;

/**
 * Presses a row and gives the name of the one that was under the pointer then: rows trade places when an answer comes,
 * as they do under a person's hand. Null where there is no such row, as for who is active.
 */
export async function press(page: Surface, name: string): Promise<string | null> {
  try {
    if (!(await page.rows()).some((row) => row.name === name)) return null;
    await page.run(notePresses);
    await page.click('option', name, AT_ONCE);
  } catch {
    return null;
  }
  // A page that has closed since did so because it took the click.
  return page.run(lastPressed).catch(() => name);
}

function notePresses(): void {
  const { dataset } = document.documentElement;
  if (dataset.pressed === undefined)
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        const row = target instanceof Element ? target.closest('[role=option]') : null;
        dataset.pressed = row?.querySelector('.name')?.textContent ?? '';
      },
      { capture: true },
    );
  dataset.pressed = '';
}

const lastPressed = (): string | null =>
  document.documentElement.dataset.pressed?.replace(/[\u2066-\u2069]/g, '') || null;
