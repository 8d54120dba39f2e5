import { AXE_SOURCE, runAxe } from '../e2e/axe';
import { asScript } from '../e2e/script';
import type { Violation } from '../e2e/surface';
import type { Gallery, Look } from '../gallery/open-gallery';
import { chosenByColour } from './chosen';
import { unseenIn } from './controls-unseen';
import { faintIn } from './faint';
import { openCamera } from './painted';

/** What is wrong with the access to a state in one look. */
export type LookOver = (look: Look) => Promise<(string | Violation)[]>;

/** The rules that judge colours: nothing else sets one look apart from another. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Looks at whatever state the gallery shows. */
export async function createLookOver({ page }: Gallery): Promise<LookOver> {
  const camera = await openCamera(page);
  // Whatever document the page shows from now on has it.
  await page.addInitScript(AXE_SOURCE);
  const known = { light: new Set<string>(), dark: new Set<string>(), forced: new Set<string>() };

  const axe = (look: Look): Promise<Violation[]> =>
    page.evaluate(asScript(runAxe, [look === 'light' ? undefined : COLOURS]));

  return async (look) => {
    const eyes = { camera, known: known[look] };
    return [
      ...(await axe(look)),
      // Where colours are forced the browser lays a plate behind all words, and does not let us take words away.
      ...(look === 'forced' ? [] : await faintIn(page, eyes)),
      ...(await unseenIn(page, eyes)),
      ...(look === 'forced' ? await page.evaluate<string[]>(asScript(chosenByColour, [])) : []),
      ...(await page.evaluate<string[]>(asScript(movesIn, []))),
    ];
  };
}

/** What moves although the person has asked the system for less of that. It runs inside the page. */
function movesIn(): string[] {
  return document
    .getAnimations()
    .filter(({ playState }) => playState === 'running')
    .map(({ effect }) => effect instanceof KeyframeEffect && `${effect.target?.className} moves`)
    .filter((each) => each !== false);
}
