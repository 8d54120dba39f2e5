import { openGallery, THEMES } from '../../gallery/open-gallery';
import { AXE_SOURCE, runAxe } from '../axe';
import { asScript } from '../script';
import { expect, test } from '../story';
import type { Violation } from '../surface';

for (const theme of THEMES) {
  test(`axe finds nothing in any state of popup and settings, ${theme}`, async () => {
    test.setTimeout(180_000);
    const gallery = await openGallery();
    try {
      const found: Record<string, Violation[]> = {};
      for (const state of gallery.states) {
        await gallery.show(state, theme);
        const violations: Violation[] = await gallery.page.evaluate(
          `(() => { ${AXE_SOURCE};\nreturn ${asScript(runAxe, [])}; })()`,
        );
        if (violations.length > 0) found[state] = violations;
      }
      expect(gallery.states.length).toBeGreaterThan(20);
      expect(found).toEqual({});
    } finally {
      await gallery.close();
    }
  });
}
