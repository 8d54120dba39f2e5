import { mkdir, rm } from 'node:fs/promises';
import { runTool } from '../commands/run-program';
import { takeTemporaryFolder } from '../commands/temporary-folder';
import { openGallery, THEMES } from './open-gallery';

const PICTURES = 'test-results/gallery';

takeTemporaryFolder();
const built = await runTool('wxt/bin/wxt.mjs', ['build', '--mode', 'gallery'], {
  env: { WACHT_GALLERY: '1' },
});
if (built.code !== 0) throw new Error(built.output);

await rm(PICTURES, { recursive: true, force: true });
await mkdir(PICTURES, { recursive: true });
const gallery = await openGallery({ scale: 2 });
try {
  for (const theme of THEMES) {
    for (const state of gallery.states) {
      await gallery.show(state, theme);
      const path = `${PICTURES}/${state}-${theme}.png`;
      await gallery.page.locator(`[data-state-id="${state}"] > *`).first().screenshot({ path });
    }
  }
  console.log(`${gallery.states.length} states, light and dark, are in ${PICTURES}.`);
} finally {
  await gallery.close();
}
