import { randomBytes } from 'node:crypto';
import { hesitate } from '../authenticator';
import { connectWithPeople } from '../connect';
import { activeOf } from '../judge';
import { addAccount, asked, namesIn, seeActive } from '../sign-in-page';
import { expect, test } from '../story';

const LEA = 'lea@fieldnote.example';
const BEGIN = '/auth/passkey/login/begin';
const FINISH = '/auth/passkey/login/finish';

test.use({ secure: true });

test.beforeEach(async ({ stage, world }) => {
  world.fieldnote.control.settings.passkeys = true;
  await connectWithPeople(stage, world.fieldnote);
  await stage.grant('https://fieldnote.localhost/*');
});

test('a passkey signs in on our own page, though the worker is killed before it is touched', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  const device = await stage.addAuthenticator(await page.url());
  await device.hold(fieldnote.control.createPasskey(fieldnote.people[LEA] ?? ''));
  const person = await hesitate(page);
  await page.click('button', 'Passkey');
  await page.click('button', 'Allow fieldnote.localhost');
  await page.see('Waiting for your browser.');
  await person.asked();
  await stage.killWorker();
  await person.give();

  await page.see('You are now Lea Winter');
  const popup = await seeActive(stage, 'Lea Winter');
  expect(await namesIn(popup)).toContain('Ada Quell');
  expect(activeOf(fieldnote)).toBe(LEA);
  expect(asked(world, fieldnote)).toEqual({ [BEGIN]: 1, [FINISH]: 1 });
});

test('a passkey that the app does not know is refused in words, and another way is open', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  const device = await stage.addAuthenticator(await page.url());
  const passkey = fieldnote.control.createPasskey(fieldnote.people[LEA] ?? '');
  await device.hold({ ...passkey, credentialId: randomBytes(16).toString('base64') });
  await page.click('button', 'Passkey');
  await page.click('button', 'Allow fieldnote.localhost');
  await page.see('This passkey is not known here. Use another way.');
  await page.see('Use the account you want to add.');
  const popup = await seeActive(stage, 'Ada Quell');
  expect(await namesIn(popup)).toHaveLength(4);
});
