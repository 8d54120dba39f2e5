import { connectWithPeople } from '../connect';
import { requests } from '../judge';
import { expect, test } from '../story';

// In Firefox: places/leaf.spec.ts, which moves by one click more.
test('the active account moves to another organisation and workspace @chromium', async ({ stage, world }) => {
  const { fieldnote } = world;
  const tab = await connectWithPeople(stage, fieldnote);
  const popup = await stage.openPopup();
  await popup.click('button', 'Organization and workspace');
  await popup.see('Meridian Arts');
  await popup.click('option', 'Main');
  await expect.poll(async () => (await popup.active())?.place).toBe('Meridian Arts · Main');
  const posts = requests(world, fieldnote, { method: 'POST' });
  expect(posts.filter(({ path }) => /switch-(organization|workspace)/.test(path)).length).toBeGreaterThan(0);
  await stage.closePopup();
  await tab.reload();
  await tab.see('Meridian Arts · Main');
});

// In Chromium: the states of the menu of places in chromium-only/every-state.spec.ts.
test('a workspace that is closed to the account cannot be chosen and says why @firefox', async ({
  stage,
  world,
}) => {
  await connectWithPeople(stage, world.fieldnote);
  const popup = await stage.openPopup();
  await popup.click('button', 'Organization and workspace');
  await popup.see('Finance');
  await popup.click('option', 'Finance');
  expect(requests(world, world.fieldnote, { method: 'POST' })).toHaveLength(0);
  expect((await popup.active())?.place).toContain('Quell Labs');
});
