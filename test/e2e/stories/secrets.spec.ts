import { connect } from '../connect';
import { filesWith } from '../find-bytes';
import { kept } from '../kept';
import { leaveStanding } from '../leave-standing';
import { addAccount, fillIn, onlyCode, openSignIn, seeActive, seeStep } from '../sign-in-page';
import type { Stage } from '../stage';
import { type Engine, expect, test } from '../story';
import type { World } from '../world';

const BACKUP = 'CnRy-7Q4x';
const PASSWORDS = {
  wrong: 'canary-3391-Wagtail',
  first: 'canary-4417-Kestrel',
  reset: 'canary-9038-Heron',
  invited: 'canary-2256-Plover',
};
const RESET_TOKEN = 'canaryResetTokenSandpiper6120';

/** Where a staging token may lie: in the extension's own `storage.local`, and nowhere else. */
const TOKEN_PLACES: Record<Engine, RegExp> = {
  chromium: /^Default\/Local Extension Settings\/[a-p]{32}\//,
  firefox: /^storage\/default\/moz-extension\+{3}[0-9a-f-]+\^userContextId=4294967295\/idb\//,
};

interface Scene {
  stage: Stage;
  world: World;
}

function addPeople({ orrery: { control } }: World): void {
  control.settings.accountLimit = 10;
  const backupCodes = [BACKUP];
  const pat = { firstName: 'Pat', lastName: 'Finch', email: 'pat@orrery.example', password: PASSWORDS.first };
  control.addPerson({ ...pat, secondFactors: { backupCodes } });
  control.addPerson({ firstName: 'Lin', lastName: 'Crane', email: 'lin@orrery.example' });
}

async function byPassword(scene: Scene): Promise<void> {
  const page = await addAccount(scene.stage);
  await fillIn(page, { 'E-mail address or username': 'pat@orrery.example', Password: PASSWORDS.wrong });
  await leaveStanding(page, scene);
  await page.click('button', 'Sign in');
  await page.see('is not right');
  await page.click('button', 'Show password');
  await fillIn(page, { Password: PASSWORDS.first });
  await leaveStanding(page, scene);
  await page.click('button', 'Sign in');
  await seeStep(page, 'Enter a backup code');
  await page.type(BACKUP);
  await page.see('You are now Pat Finch');
  await page.close();
}

/** The code is traded for a token that is a canary; the server does not know it, so the password is refused. */
async function byForgottenPassword({ stage, world: { orrery } }: Scene): Promise<string> {
  const page = await addAccount(stage);
  await page.click('button', 'Reset password');
  await fillIn(page, { 'E-mail address': 'lin@orrery.example' });
  await page.press('Enter');
  await seeStep(page, 'Check your e-mail');
  const body = JSON.stringify({ status: 200, data: { token: RESET_TOKEN }, errors: [] });
  orrery.control.fault({ path: '/auth/forgot-password', kind: { do: 'body', body } });
  const code = await onlyCode(orrery, 'password-reset');
  await page.type(code);
  await seeStep(page, 'Set a new password');
  await fillIn(page, { Password: PASSWORDS.reset });
  await page.press('Enter');
  await page.see('has expired');
  await page.close();
  return code;
}

async function byMailedCode(scene: Scene): Promise<string> {
  const { orrery } = scene.world;
  const page = await openSignIn(scene.stage);
  // The reset that ran out is kept for another code, and so is the address.
  await seeStep(page, 'Check your e-mail');
  await page.click('button', 'Back');
  await page.click('button', 'E-mail me a code');
  await page.click('textbox', 'E-mail address');
  await page.press('Enter');
  await seeStep(page, 'Check your e-mail');
  const code = await onlyCode(orrery, 'sign-in');
  const hold = orrery.control.hold('/auth/attempt-verification', 'POST');
  await page.type(code);
  await hold.reached;
  await leaveStanding(page, scene);
  hold.release();
  await page.see('You are now Lin Crane');
  await page.close();
  return code;
}

async function byInvitation({ stage, world: { orrery } }: Scene): Promise<string> {
  const { control } = orrery;
  Object.assign(control.settings, { signUpMode: 'restricted', verifyEmailAtSignUp: false });
  const token = control.invite({ email: 'kim@orrery.example', firstName: 'Kim', lastName: 'Rail' });
  const page = await addAccount(stage);
  await page.click('button', 'I have an invitation');
  await fillIn(page, { 'Invitation link': token });
  await page.press('Enter');
  await seeStep(page, 'The invitation is for this address.');
  await fillIn(page, { Password: PASSWORDS.invited });
  await page.press('Enter');
  await page.see('You are now Kim Rail');
  await page.close();
  return token;
}

/** What tells staging sessions apart, as the extension keeps it. */
const stagingToken = (stored: string): string => /"token":"([\w-]+\.[\w-]+\.[\w-]+)"/.exec(stored)?.[1] ?? '';

test('no password, code or token is found in the profile, except the staging token where it must be', async ({
  stage,
  engine,
  world,
}) => {
  const scene = { stage, world };
  addPeople(world);
  const options = await connect(stage, world.orrery);
  await byPassword(scene);
  const given = [await byForgottenPassword(scene), await byMailedCode(scene), await byInvitation(scene)];
  await seeActive(stage, 'Kim Rail');

  const stored = await kept(options);
  const asked = JSON.stringify(world.server.log);
  const profile = await stage.quit();
  const found: Record<string, string[]> = {};
  for (const secret of [...Object.values(PASSWORDS), BACKUP, RESET_TOKEN, ...given]) {
    const alone = new RegExp(`(?<!\\d)${secret}(?!\\d)`);
    const places = await filesWith(profile, secret);
    if (alone.test(stored)) places.push("the extension's own stores");
    if (alone.test(asked)) places.push("the server's log");
    if (places.length > 0) found[secret] = places;
  }
  expect(found).toEqual({});

  const tokenPlaces = await filesWith(profile, stagingToken(stored));
  expect(tokenPlaces).not.toEqual([]);
  for (const place of tokenPlaces) expect(place).toMatch(TOKEN_PLACES[engine]);
  for (const { query } of world.server.log)
    for (const name of ['password', 'verification_code', 'otp']) expect(query).not.toHaveProperty(name);
});
