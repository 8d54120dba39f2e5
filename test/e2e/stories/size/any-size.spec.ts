import { connectWithPeople } from '../../connect';
import { signCrowdIn } from '../../crowd';
import { layoutOf } from '../../layout';
import type { Stage } from '../../stage';
import { expect, test } from '../../story';
import type { Surface } from '../../surface';

test('at any zoom and any size of text the popup is whole, and of its parts the list alone gives way', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  await atSizes(stage, [LARGE, SMALL_SCREEN], (popup) => makesRoom(stage, popup));

  signCrowdIn(fieldnote, 45);
  const popup = await stage.openPopup();
  await popup.see('Person 0045', 15_000);
  await atSizes(stage, ALL, walkThrough);
});

interface Size {
  zoom: number;
  text: number;
  system: number;
}

const USUAL: Size = { zoom: 1, text: 1, system: 1 };
const LARGE: Size = { ...USUAL, zoom: 2 };
const SMALL_SCREEN: Size = { ...USUAL, system: 2 };
const ALL: Size[] = [
  { ...USUAL, zoom: 1.25 },
  { ...USUAL, zoom: 1.5 },
  LARGE,
  { ...USUAL, text: 2 },
  SMALL_SCREEN,
];

/** At these sizes, and at the usual one in the end. */
async function atSizes(stage: Stage, sizes: Size[], look: (popup: Surface) => Promise<void>): Promise<void> {
  let now = USUAL;
  for (const size of [...sizes, USUAL]) {
    if (size.zoom !== now.zoom) await stage.zoom(size.zoom);
    if (size.text !== now.text) await stage.textSize(size.text);
    if (size.system !== now.system) await stage.systemScale(size.system);
    now = size;
    const popup = await stage.openPopup();
    await popup.see('Ada Quell');
    await test.step(JSON.stringify(size), () => look(popup));
    await stage.closePopup();
  }
}

/** Nothing of what is there hangs over an edge, and no list scrolls within another. */
async function fits(popup: Surface): Promise<void> {
  await expect.poll(async () => (await layoutOf(popup)).outside).toEqual([]);
  expect((await layoutOf(popup)).scrolling).not.toContain('page');
}

/** A message that comes takes its room from the list, and hides nobody whom the keyboard is on. */
async function makesRoom(stage: Stage, popup: Surface): Promise<void> {
  await popup.press('End');
  await fits(popup);
  await stage.offline(true);
  await popup.see('You are offline');
  await fits(popup);
  await stage.offline(false);
  await popup.missing('You are offline');
}

/** Only where no more than one row is left of the list may the message under it scroll, too. */
const listScrolls = (popup: Surface) =>
  expect
    .poll(async () => {
      const { outside, scrolling, isLeast } = await layoutOf(popup);
      return { outside, scrolling: scrolling.filter((part) => part !== 'tray' || !isLeast) };
    })
    .toEqual({ outside: [], scrolling: ['scroll'] });

/** Goes to the last row and opens its menu, signs it out and takes that back, and asks to sign everybody out. */
async function walkThrough(popup: Surface): Promise<void> {
  await listScrolls(popup);
  await popup.press('End');
  await listScrolls(popup);
  await popup.press('ContextMenu');
  await popup.see('Sign out Del');
  await fits(popup);
  await popup.press('Tab');
  await popup.press('Delete');
  await popup.see('Undo');
  await listScrolls(popup);
  await popup.click('button', 'Undo');
  await popup.click('button', 'Sign out all');
  await popup.see('Cancel');
  await fits(popup);
  await popup.click('button', 'Cancel');
}
