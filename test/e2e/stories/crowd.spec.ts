import { connect, signEverybodyIn } from '../connect';
import { serveCrowd, signCrowdIn, standsAt } from '../crowd';
import { sessionOf, switches } from '../judge';
import { expect, test } from '../story';
import type { Surface } from '../surface';

async function pressTimes(popup: Surface, key: string, times: number) {
  for (let time = 0; time < times; time += 1) await popup.press(key);
}

test('of a thousand accounts each is reached by keyboard alone, and by the mouse', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const tab = await signEverybodyIn(stage, fieldnote);
  signCrowdIn(fieldnote, 995);
  await connect(stage, fieldnote);
  await tab.show();
  const popup = await stage.openPopup();

  await standsAt(popup, '1 of 999');
  await popup.press('End');
  const last = await standsAt(popup, '999 of 999');
  await popup.press('ArrowDown');
  expect(await standsAt(popup, '999 of 999')).toBe(last);
  await popup.press('PageUp');
  await standsAt(popup, '992 of 999');
  await popup.press('Home');
  const first = await standsAt(popup, '1 of 999');

  await popup.press('ArrowDown');
  const second = await standsAt(popup, '2 of 999');
  await popup.pointAt('option', first);
  await standsAt(popup, '1 of 999');
  await popup.pointAt('option', second);
  await standsAt(popup, '2 of 999');
  // The mouse rests, and what scrolls under it is not chosen by it.
  await popup.press('PageDown');
  await popup.press('PageDown');
  await standsAt(popup, '16 of 999');
  await popup.press('PageUp');
  await standsAt(popup, '9 of 999');
  await popup.press('Home');
  await standsAt(popup, '1 of 999');
  await pressTimes(popup, 'PageDown', 60);
  await standsAt(popup, '421 of 999');
  await pressTimes(popup, 'PageDown', 83);
  expect(await standsAt(popup, '999 of 999')).toBe(last);

  await popup.type('person');
  await popup.see('995 of 999');
  await standsAt(popup, '1 of 995');
  await popup.press('End');
  const lastFound = await standsAt(popup, '995 of 995');
  await popup.press('ContextMenu');
  await popup.see('Sign out Del');
  await popup.press('Tab');
  await popup.click('option', lastFound);
  await popup.announces(`${lastFound} is active`);

  await popup.type('person 0500');
  await popup.see('1 of 999');
  await popup.press('Enter');
  await popup.announces('Person 0500 is active');
  const { activeSignInId, signIns } = fieldnote.control.session(sessionOf(fieldnote));
  expect(signIns.findIndex(({ id }) => id === activeSignInId)).toBe(995 - 500);
  expect(switches(world, fieldnote)).toHaveLength(2);
});

// In Chromium: the story above, and lib/background/crowds.test.ts.
test('of ten thousand accounts the last one is a key away, with and without the filter @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const tab = await signEverybodyIn(stage, fieldnote);
  serveCrowd(fieldnote, 10_000);
  await connect(stage, fieldnote);
  await tab.show();
  const popup = await stage.openPopup();

  await standsAt(popup, '1 of 9999');
  await popup.press('End');
  expect(await standsAt(popup, '9999 of 9999')).toBe('Person 10000');
  await popup.press('PageUp');
  await standsAt(popup, '9992 of 9999');
  await popup.type('person 9');
  await popup.see('3,439 of 9,999');
  await popup.press('End');
  await standsAt(popup, '3439 of 3439');
  await popup.press('Home');
  await popup.press('Home');
  await standsAt(popup, '1 of 3439');
});
