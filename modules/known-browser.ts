import { addViteConfig, defineWxtModule } from 'wxt/modules';

const LIBRARY = '@wxt-dev/browser';
const OURS = '\0known-browser';

/**
 * Which of its two names the browser's API has is known when it is built for one: the popup pays for every byte that would
 * find out before its first frame.
 */
export default defineWxtModule({
  name: 'known-browser',
  setup(wxt) {
    const name = wxt.config.browser === 'firefox' ? 'browser' : 'chrome';
    const resolveId = (id: string) => (id === LIBRARY ? OURS : null);
    const load = (id: string) => (id === OURS ? `export const browser = globalThis.${name};` : null);
    addViteConfig(wxt, () => ({ plugins: [{ name: 'known-browser', enforce: 'pre', resolveId, load }] }));
  },
});
