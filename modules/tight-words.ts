import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const ENGLISH = 'lib/i18n/locales/en.yml';

/** Groups of what the popup says whose names stand whole in the scripts, and are never put together there. */
const WHOLE = 'popup|guise|menu|places|sheet|blank|time';
/** Those whose names are put together, too: what they say keeps its name beside the number. */
const BOTH = 'row|tray|wait|mode';

const WHOLE_KEY = new RegExp(`(['"])((?:${WHOLE}|${BOTH})(?:\\.\\w+)+)\\1`, 'g');
const PUT_TOGETHER = new RegExp(`\`(?:${WHOLE})\\.[^\`]*\\$\\{`);
const KEEPS_NAME = new RegExp(`^(?:${BOTH})_`);

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
  const some = names.filter((name) => new RegExp(`^(?:${WHOLE}|${BOTH})_`).test(name));
  return new Map(some.map((name, at) => [name, `_${at.toString(36)}`]));
}

function tightened(messages: string, numbers: Map<string, string>): string {
  const entries = Object.entries(JSON.parse(messages)).flatMap(([name, said]) =>
    namesOf(name, numbers).map((short) => [short, said]),
  );
  return JSON.stringify(Object.fromEntries(entries));
}

function namesOf(name: string, numbers: Map<string, string>): string[] {
  const number = numbers.get(name);
  if (number === undefined) return [name];
  return KEEPS_NAME.test(name) ? [name, number] : [number];
}

function numbered(code: string, numbers: Map<string, string>): string {
  if (PUT_TOGETHER.test(code)) throw new Error(`A key of ${WHOLE} is put together while the popup runs`);
  return code.replace(WHOLE_KEY, (whole, quote, key) => {
    const number = numbers.get(key.replaceAll('.', '_'));
    return number === undefined ? whole : quote + number + quote;
  });
}
