import { type Gallery, openGallery, THEMES, type Theme } from '../../gallery/open-gallery';
import { AXE_SOURCE, runAxe } from '../axe';
import { asScript } from '../script';
import { expect, test } from '../story';
import type { Violation } from '../surface';

// Two halves, so that two browsers share the states.
for (const half of [0, 1]) {
  test(`axe finds nothing in any state of popup and settings, in both themes, half ${half + 1}`, async () => {
    test.setTimeout(240_000);
    const gallery = await openGallery();
    try {
      const states = gallery.states.filter((_, at) => at % 2 === half);
      const found: Record<string, Violation[]> = {};
      for (const state of states) Object.assign(found, await violationsIn(gallery, state));
      expect(states.length).toBeGreaterThan(20);
      expect(found).toEqual({});
    } finally {
      await gallery.close();
    }
  });
}

async function violationsIn(gallery: Gallery, state: string): Promise<Record<string, Violation[]>> {
  const found: Record<string, Violation[]> = {};
  for (const theme of THEMES) {
    await gallery.show(state, theme);
    const violations = await axe(gallery, theme);
    if (violations.length > 0) found[`${state}, ${theme}`] = violations;
  }
  return found;
}

/** The page of a state is loaded once, in the first theme, and its library with it. */
async function axe({ page }: Gallery, theme: Theme): Promise<Violation[]> {
  if (theme === THEMES[0]) await page.evaluate(`(() => { ${AXE_SOURCE} })()`);
  return page.evaluate(asScript(runAxe, []));
}
