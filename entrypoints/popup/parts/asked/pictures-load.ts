import { pictureRule } from '../../../../components/marks/picture-rule';
import { readImages } from '../../../../lib/db/pictures-read';
import { LOGO } from '../../../../lib/session/kept/picture';
import type { Origin } from '../../../../lib/session/types';
import { rowId } from '../../state/list-ids';
import { headId } from './several/head-id';

export interface Wearing {
  origin: Origin;
  activeKey: string | null;
  isInFront: boolean;
}

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);
let wanted: Wearing[] = [];

/** Puts the pictures of these apps where they and their accounts are shown, or takes them off. Nobody there knows of it. */
export async function wear(all: Wearing[]): Promise<void> {
  wanted = all;
  const rules = await Promise.all(all.map(async (each) => pictureRules(await readImages(each.origin), each)));
  if (wanted === all) sheet.replaceSync(rules.join(''));
}

export const pictureRules = (images: ReadonlyMap<string, string>, wearing: Wearing): string =>
  [...images]
    .map(([key, image]) => {
      const places = key === LOGO ? tilesOf(wearing) : discsOf(wearing, key);
      return pictureRule(places.join(), image);
    })
    .join('');

/** Who has ended or is disabled keeps the letters: a dashed disc says it. */
function discsOf({ origin, activeKey, isInFront }: Wearing, key: string): string[] {
  const row = `#${CSS.escape(isInFront ? rowId(key) : rowId(key, origin))}`;
  const places = isInFront && key === activeKey ? [row, '.lead'] : [row];
  return places.map((place) => `${place} > .avatar:not(.is-off)`);
}

/** Among all apps, and over its accounts or where it is folded to a row. */
function tilesOf({ origin, isInFront }: Wearing): string[] {
  const alone = [headId(origin), rowId('', origin)].map((id) => `#${CSS.escape(id)}`);
  const places = isInFront ? ['.app-pick'] : alone;
  return [`.pick[data-app="${CSS.escape(origin)}"]`, ...places].map((place) => `${place} > .tile`);
}
