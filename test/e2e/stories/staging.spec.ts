import { connect } from '../connect';
import { activeOf, requests, switches } from '../judge';
import { expect, test } from '../story';

// In Chromium: linked.spec.ts, and secrets.spec.ts for its token.
test('a staging app is marked, switches, and keeps its token to itself @firefox', async ({
  stage,
  world,
}) => {
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

// In Chromium: lib/background/flow/sign-in.test.ts (“staging: the forms work there, too”), and the way to the form by
// the other stories.
test('an account is added to a staging app with the form for it @firefox', async ({ stage, world }) => {
  const { orrery } = world;
  orrery.control.settings.newSessionUserIds = [];
  await connect(stage, orrery);
  const popup = await stage.openPopup();
  await popup.click('button', 'Sign in to Orrery');
  const form = await stage.ownTabAt('options.html#sign-in');
  await form.click('textbox', 'E-mail address or username');
  await form.type('ada@quelllabs.co');
  await form.click('textbox', 'Password');
  await form.type('lantern-07');
  await form.press('Enter');
  await form.missing('Use the account you want to add.');
  const again = await stage.openPopup();
  await expect.poll(async () => (await again.active())?.name).toBe('Ada Quell');
  expect(activeOf(orrery)).toBe('ada@quelllabs.co');
});
