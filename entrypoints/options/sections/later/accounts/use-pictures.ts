import { useEffect } from 'preact/hooks';
import { pictureRule } from '../../../../../components/marks/picture-rule';
import { readImages } from '../../../../../lib/db/pictures-read';
import type { Origin } from '../../../../../lib/session/types';
import type { OptionsState } from '../../../state/state';

/** Pictures on the discs of the table, of the apps where the person wants them; nothing waits for them. */
export function usePictures({ views }: OptionsState): void {
  const wanted = Object.values(views).filter(({ pictures }) => pictures !== undefined);
  const stamp = wanted.map(({ app, pictures }) => `${app.origin} ${pictures?.stamp}`).join();
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    void rulesFor(wanted.map(({ app }) => app.origin)).then((rules) => sheet.replaceSync(rules));
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [stamp]);
}

const rulesFor = async (origins: Origin[]): Promise<string> =>
  (await Promise.all(origins.map(rulesIn))).flat().join('');

/** Who has ended or is disabled keeps the letters: a dashed disc says it. */
async function rulesIn(origin: Origin): Promise<string[]> {
  const row = (key: string) => `[data-origin="${CSS.escape(origin)}"][data-row="${CSS.escape(key)}"]`;
  const images = await readImages(origin);
  return [...images].map(([key, image]) => pictureRule(`.accounts ${row(key)} .avatar:not(.is-off)`, image));
}
