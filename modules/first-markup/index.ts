import { join } from 'node:path';
import { runnerImport } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const PAGE = 'entrypoints/popup/index.html';
const PLACE = '<div id="root"></div>';

/**
 * The popup's page has its markup in it before any script runs: the filter takes keys at once, nothing grows while it
 * opens, and the script fills what is there. It is drawn from the popup's own parts.
 */
export default defineWxtModule({
  name: 'first-markup',
  setup(wxt) {
    const { root } = wxt.config;
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'first-markup',
          transformIndexHtml: {
            order: 'pre',
            handler: async (page, { filename }) =>
              filename.endsWith(PAGE) ? page.replace(PLACE, await filledPlace(root)) : page,
          },
        },
      ],
    }));
  },
});

async function filledPlace(root: string): Promise<string> {
  const file = join(root, 'modules/first-markup/markup.tsx');
  const { module } = await runnerImport<typeof import('./markup')>(file, { root, logLevel: 'silent' });
  return PLACE.replace('><', `>${module.firstMarkup()}<`);
}
