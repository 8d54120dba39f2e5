import { unseenIn } from '../../access/controls-unseen';
import { faintIn } from '../../access/faint';
import { createLookOver } from '../../access/look-over';
import { openCamera } from '../../access/painted';
import { treeOf } from '../../access/tree';
import { type Gallery, LOOKS, openGallery } from '../../gallery/open-gallery';
import { expect, test } from '../story';

interface Part {
  of: RegExp;
  /** As much of a window as its largest state needs. */
  window: { width: number; height: number };
}

/** The longest first, and the popup in two halves: one test would go on alone after all others. */
const PARTS: Record<string, Part> = {
  settings: { of: /^options-(?!sign-in-)/, window: { width: 900, height: 2400 } },
  'popup-o-to-z': { of: /^popup-[o-z]/, window: { width: 400, height: 640 } },
  'sign-in': { of: /^options-sign-in-/, window: { width: 900, height: 1000 } },
  'popup-a-to-n': { of: /^popup-[a-n]/, window: { width: 400, height: 640 } },
};

// Hundreds of states, one after the other: what is limited is each look, not how many there are.
test.describe.configure({ timeout: 1_800_000 });

/**
 * The trees are kept to be read. To write them anew, with a gallery built:
 * `npx playwright test --config test/playwright.config.ts --project=chromium-only every-state --update-snapshots=all`.
 */
for (const [name, { of, window }] of Object.entries(PARTS)) {
  test(`each state of ${name} has the tree that is kept, and no fault in both themes and forced colours`, async () => {
    await inGallery(async (gallery) => {
      const states = gallery.states.filter((each) => of.test(each));
      await gallery.page.setViewportSize(window);
      const lookOver = await createLookOver(gallery);
      const trees: string[] = [];
      const found: Record<string, unknown[]> = {};
      for (const state of states) {
        await gallery.show(state, 'light');
        trees.push(`# ${state}\n${await treeOf(gallery.page, state)}\n`);
        for (const look of LOOKS) {
          await gallery.show(state, look);
          const faults = await lookOver(look);
          if (faults.length > 0) found[`${state}, ${look}`] = faults;
        }
      }
      expect(states.length).toBeGreaterThan(20);
      expect(found).toEqual({});
      expect(trees.join('\n')).toMatchSnapshot(['chromium-only', 'trees', `${name}.yml`]);
    });
  });
}

test('our own eyes see what cannot be read, and what the keyboard would not find', async () => {
  await inGallery(async ({ page, show }) => {
    await show('popup-one', 'light');
    const eyes = { camera: await openCamera(page), known: new Set<string>() };
    expect([...(await faintIn(page, eyes)), ...(await unseenIn(page, eyes))]).toEqual([]);
    await page.evaluate(plant);
    expect(await faintIn(page, eyes)).toEqual([
      '“one step too light” has 4.48 of 4.5',
      '“on a gradient” has 1.03 of 4.5',
      '“seen through” has 3.98 of 4.5',
    ]);
    expect(await unseenIn(page, eyes)).toEqual([
      expect.stringMatching(/ringless has no ring \(0 pixels/),
      expect.stringMatching(/edgeless has no edge/),
    ]);
  });
});

/** Puts into the page what can be seen just so, and what cannot. Runs inside the page. */
function plant(): void {
  const place = document.createElement('div');
  place.style.cssText = 'position: fixed; inset: 0; background: white; font: 16px sans-serif; color: black';
  const add = (kind: string, name: string, css: string) => {
    const element = document.createElement(kind);
    element.className = name;
    element.style.cssText = `display: block; inline-size: max-content; margin: 12px; ${css}`;
    if (kind === 'p') element.textContent = name;
    place.append(element);
  };
  add('p', 'dark enough', 'color: #767676');
  add('p', 'one step too light', 'color: #777777');
  add('p', 'large', 'color: #767676; font-size: 24px');
  add('p', 'on a gradient', 'background: linear-gradient(90deg, white, black)');
  add('p', 'seen through', 'opacity: 0.5');
  add('button', 'seen', 'outline: 2px solid #949494; background: white; border: 0');
  add('button', 'ringless', 'outline: none; background: white; border: 0');
  add('input', 'edged', 'border: 1px solid #949494; background: white');
  add('input', 'edgeless', 'border: 1px solid #959595; background: white');
  document.body.append(place);
}

async function inGallery(work: (gallery: Gallery) => Promise<void>): Promise<void> {
  const gallery = await openGallery();
  await work(gallery).finally(() => gallery.close());
}
