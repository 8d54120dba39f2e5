import { addViteConfig, defineWxtModule } from 'wxt/modules';

const PAGE = 'entrypoints/popup/index.html';
const FILE = 'early-focus.js';

/** The popup's own script listens in its place once it runs. */
const SCRIPT = 'onfocus=()=>document.querySelector("input")?.focus()';

/**
 * Firefox loads a popup in a panel that nobody sees, moves it into the one that is shown, and on the way takes the focus
 * from what had it by `autofocus`. The window is told of its own once it is shown: until the popup's script runs, all that
 * is typed would be lost.
 */
export default defineWxtModule({
  name: 'early-focus',
  setup(wxt) {
    if (wxt.config.browser !== 'firefox') return;
    wxt.hook('build:publicAssets', (_, files) => {
      files.push({ relativeDest: FILE, contents: SCRIPT });
    });
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'early-focus',
          transformIndexHtml: {
            order: 'post',
            handler: (_, { filename }) =>
              filename.endsWith(PAGE)
                ? [{ tag: 'script', attrs: { async: true, src: `/${FILE}` }, injectTo: 'head-prepend' }]
                : [],
          },
        },
      ],
    }));
  },
});
