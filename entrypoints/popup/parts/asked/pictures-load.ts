import { pictureRule } from '../../../../components/marks/picture-rule';
import { readImages } from '../../../../lib/db/pictures-read';
import type { Origin } from '../../../../lib/session/types';
import { rowId } from '../../state/list-ids';

export interface Wearing {
  origin: Origin;
  activeKey: string | null;
}

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);
let wanted: Wearing | null = null;

/** Puts an app's pictures on the discs of its accounts, or takes them off. The discs themselves know nothing of it. */
export async function wear(wearing: Wearing | null): Promise<void> {
  wanted = wearing;
  const images = wearing ? await readImages(wearing.origin) : new Map<string, string>();
  if (wanted !== wearing) return;
  sheet.replaceSync(pictureRules(images, wearing?.activeKey ?? null));
}

/** Who has ended or is disabled keeps the letters: a dashed disc says it. */
export const pictureRules = (images: ReadonlyMap<string, string>, activeKey: string | null): string =>
  [...images]
    .map(([key, image]) => {
      const places = [`#${CSS.escape(rowId(key))}`, ...(key === activeKey ? ['.lead'] : [])];
      const discs = places.map((place) => `${place} > .avatar:not(.is-off)`);
      return pictureRule(discs.join(), image);
    })
    .join('');
