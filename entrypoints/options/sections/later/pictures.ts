import { useEffect } from 'preact/hooks';
import { pictureRule } from '../../../../components/marks/picture-rule';
import { readImages } from '../../../../lib/db/pictures-read';
import { LOGO } from '../../../../lib/session/kept/picture';
import type { Origin } from '../../../../lib/session/types';
import type { PageProps } from '../page-props';

/** Pictures on the tiles of apps and the discs of the table, where the person wants them; nothing waits for them. */
export function Pictures({ state }: Pick<PageProps, 'state'>) {
  const wanted = Object.values(state.views).filter(({ pictures }) => pictures !== undefined);
  const stamp = wanted.map(({ app, pictures }) => `${app.origin} ${pictures?.stamp}`).join();
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    void rulesFor(wanted.map(({ app }) => app.origin)).then((rules) => sheet.replaceSync(rules));
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [stamp]);
  return null;
}

const rulesFor = async (origins: Origin[]): Promise<string> =>
  (await Promise.all(origins.map(rulesIn))).flat().join('');

async function rulesIn(origin: Origin): Promise<string[]> {
  const images = await readImages(origin);
  return [...images].map(([key, image]) =>
    pictureRule(key === LOGO ? tilesOf(origin) : discOf(origin, key), image),
  );
}

const tilesOf = (origin: Origin): string => `.main [data-app="${CSS.escape(origin)}"] > .tile`;

/** Who has ended or is disabled keeps the letters: a dashed disc says it. */
const discOf = (origin: Origin, key: string): string =>
  `.accounts [data-origin="${CSS.escape(origin)}"][data-row="${CSS.escape(key)}"] .avatar:not(.is-off)`;
