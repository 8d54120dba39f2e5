import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const ENGLISH = 'lib/i18n/locales/en.yml';

/** Groups of what the popup says whose names stand whole in the scripts, and are never put together there. */
const GROUPS = 'popup|guise|menu|places|sheet|blank|time';

const WHOLE_KEY = new RegExp(`(['"])((?:${GROUPS})(?:\\.\\w+)+)\\1`, 'g');
const PUT_TOGETHER = new RegExp(`\`(?:${GROUPS})\\.[^\`]*\\$\\{`);

/**
 * What people read is packed without the white space of a file that somebody would edit, and the names of much that the
 * popup says are numbers: of what it loads they were more than a hundredth.
 */
export default defineWxtModule({
  name: 'tight-words',
  async setup(wxt) {
    const numbers = await numbersOf(ENGLISH);
    wxt.hook('build:publicAssets', (_, files) => {
      for (const file of files)
        if ('contents' in file && file.relativeDest.startsWith('_locales'))
          file.contents = tightened(file.contents, numbers);
    });
    const transform = (code: string, id: string) => (/\.tsx?$/.test(id) ? numbered(code, numbers) : null);
    addViteConfig(wxt, () => ({ plugins: [{ name: 'tight-words', enforce: 'pre', transform }] }));
  },
});

/** The short name of each message, by its own. */
async function numbersOf(file: string): Promise<Map<string, string>> {
  const names = (await parseMessagesFile(file)).map(({ key }) => key.join('_'));
  const some = names.filter((name) => new RegExp(`^(?:${GROUPS})_`).test(name));
  return new Map(some.map((name, at) => [name, `_${at.toString(36)}`]));
}

function tightened(messages: string, numbers: Map<string, string>): string {
  const entries = Object.entries(JSON.parse(messages));
  return JSON.stringify(Object.fromEntries(entries.map(([name, said]) => [numbers.get(name) ?? name, said])));
}

function numbered(code: string, numbers: Map<string, string>): string {
  if (PUT_TOGETHER.test(code)) throw new Error(`A key of ${GROUPS} is put together while the popup runs`);
  return code.replace(WHOLE_KEY, (whole, quote, key) => {
    const number = numbers.get(key.replaceAll('.', '_'));
    return number === undefined ? whole : quote + number + quote;
  });
}
