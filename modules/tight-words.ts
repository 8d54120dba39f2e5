import { defineWxtModule } from 'wxt/modules';

/** What people read is packed without the white space of a file that somebody would edit. */
export default defineWxtModule({
  name: 'tight-words',
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      for (const file of files)
        if ('contents' in file && file.relativeDest.startsWith('_locales'))
          file.contents = JSON.stringify(JSON.parse(file.contents));
    });
  },
});
