import { readFile, writeFile } from 'node:fs/promises';
import { defineWxtModule } from 'wxt/modules';
import { inOrder } from './in-order';

/** Who builds the same sources gets the same archives, byte by byte: what differs otherwise is order and dates. */
export default defineWxtModule({
  name: 'same-archives',
  setup(wxt) {
    const rewrite = async (path: string) => writeFile(path, inOrder(await readFile(path)));
    wxt.hook('zip:extension:done', (_, path) => rewrite(path));
    wxt.hook('zip:sources:done', (_, path) => rewrite(path));
  },
});
