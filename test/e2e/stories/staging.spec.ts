import { connect } from '../connect';
import { activeOf, requests, switches } from '../judge';
import { expect, test } from '../story';

test('a staging app is marked, switches, and keeps its token to itself', async ({ stage, world }) => {
  const { orrery } = world;
  await connect(stage, orrery);
  const popup = await stage.openPopup();
  await popup.see('Staging');
  await popup.see('Jonas Wirth');
  const target = (await popup.rows())[0]?.name ?? '';
  await popup.click('option', target);
  await popup.announces(`${target} is active`);
  expect(switches(world, orrery)).toHaveLength(1);
  expect(orrery.control.sessions()).toHaveLength(1);
  const email = activeOf(orrery) ?? '';
  expect(email.startsWith(target.split(' ')[0]?.toLowerCase() ?? '?')).toBe(true);
  for (const { headers } of requests(world, orrery)) expect(headers.cookieSent).toBe(false);
});

test('adding an account to a staging app is kept for the built-in forms', async ({ stage, world }) => {
  await connect(stage, world.orrery);
  const popup = await stage.openPopup();
  await popup.see('Jonas Wirth');
  await popup.click('button', 'Add account');
  await popup.see('This comes with the built-in forms.');
});
