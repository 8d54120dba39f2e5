import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * What is imported while a page runs comes with its own style sheets. The builder's stand-in for that also knows
 * preloading and old browsers, and would be a tenth of what the popup loads before its first frame.
 */
export default defineWxtModule({
  name: 'later-chunks',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'later-chunks',
          enforce: 'pre',
          load: (id) => (id === '\0vite/preload-helper.js' ? LOADER : null),
        },
      ],
    }));
  },
});

/** Called with the import and the files that belong to it. One whose sheet cannot be had is better than none. */
const LOADER = `
const sheet = (href) => new Promise((resolve) => {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: '/' + href, onload: resolve, onerror: resolve });
  document.head.append(link);
});
export const __vitePreload = async (load, files = []) => {
  const sheets = files.filter((file) => file.endsWith('.css')).map(sheet);
  const [loaded] = await Promise.all([load(), ...sheets]);
  return loaded;
};
`;
