import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { type Catalog, catalogOf, readCatalog } from './catalog';
import { pseudoCatalog } from './pseudo';
import { packed, shortened, shortNamesOf } from './short-names';
import { soundCatalog } from './sound-catalog';

const ENGLISH = 'lib/i18n/locales/en.yml';

/** Catalogs as browsers get them: what is faulty in one left out, forms in their places, names short, nothing wasted. */
export default defineWxtModule({
  name: 'words',
  async setup(wxt) {
    const english = await readCatalog(ENGLISH);
    const numbers = shortNamesOf(english);
    // `wxt --mode pseudo`: what is not in a catalog, or has no room to grow, is seen at once.
    const spoken = wxt.config.mode === 'pseudo' ? pseudoCatalog : (catalog: Catalog) => catalog;
    const tell = (line: string) => wxt.logger.warn(line);
    wxt.hook('build:publicAssets', (_, files) => {
      for (const file of files)
        if ('contents' in file && file.relativeDest.startsWith('_locales'))
          file.contents = packed(spoken(soundCatalog(catalogOf(file.contents), english, tell)), numbers);
    });
    const transform = (code: string, id: string) => (/\.tsx?$/.test(id) ? shortened(code, numbers) : null);
    addViteConfig(wxt, () => ({ plugins: [{ name: 'words', enforce: 'pre', transform }] }));
  },
});
