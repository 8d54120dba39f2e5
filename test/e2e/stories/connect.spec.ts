import { connect, signEverybodyIn } from '../connect';
import { expect, test } from '../story';

test('an app is connected on the options page and its accounts are one click away', async ({
  stage,
  world,
}) => {
  await signEverybodyIn(stage, world.fieldnote);
  await connect(stage, world.fieldnote);
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  expect((await popup.rows()).map(({ name }) => name)).toEqual([
    'Jonas Wirth',
    'Mina Okafor',
    'Théo Lamarque',
    'Priya Raman',
  ]);
});
