import { connectWithPeople } from '../connect';
import { activeOf, readIsOld, requests, sessionOf, switches } from '../judge';
import { namesIn, seeActive } from '../sign-in-page';
import { expect, test } from '../story';
import type { App } from '../world';

const LEA = 'lea@fieldnote.example';
const NOOR = 'noor@fieldnote.example';

/** Somebody signs in without the switcher, and is active. */
const signInElsewhere = (app: App, email: string): string =>
  app.control.signIn(sessionOf(app), app.people[email] ?? '');

test('who was not added here is marked and named, moves nobody, and goes or stays with one click', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  const known = await (await seeActive(stage, 'Ada Quell')).rows();
  expect(known.map(({ digit }) => digit)).toEqual(['2', '3', '4', '5']);
  await stage.closePopup();

  signInElsewhere(fieldnote, LEA);
  await readIsOld(world, fieldnote);
  const popup = await seeActive(stage, 'Lea Winter');
  await popup.see('New, not added here');
  await popup.see('Lea Winter is active and was not added here');
  // While the popup is open no row moves: who was active before comes last.
  const same = known.map(({ name, digit }) => ({ name, digit }));
  expect(await popup.rows()).toMatchObject([...same, { name: 'Ada Quell', digit: '1' }]);
  expect(requests(world, fieldnote, { method: 'POST' })).toEqual([]);

  await popup.click('option', 'Mina Okafor');
  await expect.poll(async () => (await popup.active())?.name).toBe('Mina Okafor');
  expect(activeOf(fieldnote)).toBe('mina.okafor@tidewell.io');
  expect(switches(world, fieldnote)).toHaveLength(1);
  await popup.see('Lea Winter was not added here');
  await popup.click('button', 'Keep');
  await popup.missing('not added here');

  signInElsewhere(fieldnote, NOOR);
  await readIsOld(world, fieldnote);
  const again = await seeActive(stage, 'Noor Haddad');
  await again.see('Noor Haddad is active and was not added here');
  await again.click('button', 'Sign out');
  await again.missing('not added here');
  await expect
    .poll(() => fieldnote.control.session(sessionOf(fieldnote)).signIns.map(({ userId }) => userId))
    .not.toContain(fieldnote.people[NOOR]);
  await stage.closePopup();
  const last = await stage.openPopup();
  await last.see('Choose one below');
  const names = ['Ada Quell', ...same.map(({ name }) => name), 'Lea Winter', 'Noor Haddad'];
  expect(await namesIn(last)).toEqual(names);
});
