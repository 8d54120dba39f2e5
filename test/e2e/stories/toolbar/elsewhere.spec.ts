import { connectAnother, connectWithPeople, signEverybodyIn } from '../../connect';
import { activeOf, switches } from '../../judge';
import { expect, test } from '../../story';

test('the menu of the icon has the last accounts, switches to one of them, and leads to the settings', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const tab = await connectWithPeople(stage, fieldnote);
  const itemOf = (email: string, title: string) => ({
    id: JSON.stringify({ origin: new URL(fieldnote.api).origin, key: fieldnote.people[email] }),
    title,
  });
  const mina = itemOf('mina.okafor@tidewell.io', 'Mina Okafor');
  const ada = itemOf('ada@quelllabs.co', 'Ada Quell');
  await expect.poll(() => stage.iconMenu.has(mina)).toBe(true);
  expect(await stage.iconMenu.has(ada)).toBe(false);

  await stage.iconMenu.choose(mina);
  await expect.poll(() => activeOf(fieldnote)).toBe('mina.okafor@tidewell.io');
  expect(switches(world, fieldnote)).toHaveLength(1);
  await expect.poll(() => stage.iconMenu.has(ada)).toBe(true);
  expect(await stage.iconMenu.has(mina)).toBe(false);
  await tab.show();
  await stage.iconMenu.choose({ id: 'settings', title: 'Open settings' });
  await stage.ownTabAt('options.html');
});

const plain = (lines: string[]) => lines.map((line) => line.replace(/<\/?(?:match|dim)>/g, ''));

test('in the address bar accounts of every app are found, and Enter switches to the first', async ({
  stage,
  world,
}) => {
  const { fieldnote, halyard } = world;
  await connectWithPeople(stage, fieldnote);
  const there = await signEverybodyIn(stage, halyard);
  await connectAnother(stage, halyard);
  await there.show();

  const found = plain(await stage.addressBar.type('halyard'));
  expect(found.map((line) => line.split(' ')[0])).toEqual(['Mina', 'Théo', 'Ada']);
  expect(found.every((line) => line.includes('Halyard'))).toBe(true);
  await stage.addressBar.enter('halyard');
  await expect.poll(() => activeOf(halyard)).toBe('mina.okafor@tidewell.io');
  await there.show();
  expect(plain(await stage.addressBar.type('jonas'))[0]).toContain('Jonas Wirth');
  await stage.addressBar.enter('jonas');
  await expect.poll(() => activeOf(fieldnote)).toBe('jonas@meridian.art');
  await there.show();
  expect(await stage.addressBar.type('nobody of that name')).toEqual([
    'No account is found by what was typed.',
  ]);
  expect(switches(world, fieldnote).length + switches(world, halyard).length).toBe(2);
});
