import type { Entrypoint } from 'wxt';
import { defineWxtModule } from 'wxt/modules';

/**
 * Each page and the worker has scripts of its own. Built together they would share files, and each file more that has
 * to be there before the popup's first frame costs it more than the same code twice costs on the disk.
 */
export default defineWxtModule({
  name: 'own-scripts',
  setup(wxt) {
    wxt.hook('entrypoints:grouped', (_, groups) => {
      const apart = groups.flatMap<Entrypoint | Entrypoint[]>((group) =>
        Array.isArray(group) ? group.map((entry) => [entry]) : [group],
      );
      groups.splice(0, groups.length, ...apart);
    });
  },
});
