import { connect } from '../connect';
import { filesWith } from '../find-bytes';
import { kept } from '../kept';
import { addAccount, fillIn, onlyCode, seeActive, seeStep } from '../sign-in-page';
import type { Stage } from '../stage';
import { type Engine, expect, test } from '../story';
import type { App } from '../world';

const EITHER = 'E-mail address or username';
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

function addPeople({ control }: App): void {
  control.settings.accountLimit = 10;
  control.addPerson({
    firstName: 'Pat',
    lastName: 'Finch',
    email: 'pat@orrery.example',
    password: PASSWORDS.first,
    secondFactors: { backupCodes: [BACKUP] },
  });
  control.addPerson({ firstName: 'Lin', lastName: 'Crane', email: 'lin@orrery.example' });
}

async function withPasswordAndBackupCode(stage: Stage): Promise<void> {
  const page = await addAccount(stage);
  await fillIn(page, { [EITHER]: 'pat@orrery.example', Password: PASSWORDS.wrong });
  await page.press('Enter');
  await page.see('is not right');
  await fillIn(page, { Password: PASSWORDS.first });
  await page.press('Enter');
  await seeStep(page, 'Enter a backup code');
  await page.type(BACKUP);
  await page.see('You are now Pat Finch');
  await page.close();
}

/** The code is traded for a token that is a canary; the server does not know it, so the password is refused. */
async function withForgottenPassword(stage: Stage, app: App): Promise<string> {
  const page = await addAccount(stage);
  await page.click('button', 'Reset password');
  await fillIn(page, { 'E-mail address': 'lin@orrery.example' });
  await page.press('Enter');
  await seeStep(page, 'Check your e-mail');
  const body = JSON.stringify({ status: 200, data: { token: RESET_TOKEN }, errors: [] });
  app.control.fault({ path: '/auth/forgot-password', kind: { do: 'body', body } });
  const code = await onlyCode(app, 'password-reset');
  await page.type(code);
  await seeStep(page, 'Set a new password');
  await fillIn(page, { Password: PASSWORDS.reset });
  await page.press('Enter');
  await page.see('run out');
  await page.close();
  return code;
}

async function withMailedCode(stage: Stage, app: App): Promise<string> {
  const page = await addAccount(stage);
  await page.click('button', 'E-mail me a code');
  await fillIn(page, { 'E-mail address': 'lin@orrery.example' });
  await page.press('Enter');
  await seeStep(page, 'Check your e-mail');
  const code = await onlyCode(app, 'sign-in');
  await page.type(code);
  await page.see('You are now Lin Crane');
  await page.close();
  return code;
}

async function withInvitation(stage: Stage, { control }: App): Promise<string> {
  control.settings.signUpMode = 'restricted';
  control.settings.verifyEmailAtSignUp = false;
  const token = control.invite({ email: 'kim@orrery.example', firstName: 'Kim', lastName: 'Rail' });
  const page = await addAccount(stage);
  await page.click('button', 'I have an invitation');
  await page.click('textbox', 'Invitation link');
  await page.type(token);
  await page.press('Enter');
  await seeStep(page, 'The invitation is for this address.');
  await fillIn(page, { Password: PASSWORDS.invited });
  await page.press('Enter');
  await page.see('You are now Kim Rail');
  await page.close();
  return token;
}

/** The token that staging sessions are told apart by, as the extension keeps it. */
const stagingToken = (stored: string): string => /"token":"([\w-]+\.[\w-]+\.[\w-]+)"/.exec(stored)?.[1] ?? '';

test('no password, code or token is found in the profile, except the staging token where it must be', async ({
  stage,
  engine,
  world,
}) => {
  test.setTimeout(120_000);
  const { orrery, server } = world;
  addPeople(orrery);
  const options = await connect(stage, orrery);
  await withPasswordAndBackupCode(stage);
  const resetCode = await withForgottenPassword(stage, orrery);
  const code = await withMailedCode(stage, orrery);
  const invitation = await withInvitation(stage, orrery);
  await seeActive(stage, 'Kim Rail');

  const secrets = [...Object.values(PASSWORDS), BACKUP, RESET_TOKEN, resetCode, code, invitation];
  const stored = await kept(options);
  const asked = JSON.stringify(server.log);
  const profile = await stage.quit();
  for (const secret of secrets) {
    const alone = new RegExp(`(?<!\\d)${secret}(?!\\d)`);
    expect({ secret, stored: alone.test(stored), asked: alone.test(asked) }).toEqual({
      secret,
      stored: false,
      asked: false,
    });
    expect(await filesWith(profile, secret), secret).toEqual([]);
  }

  const places = await filesWith(profile, stagingToken(stored));
  expect(places).not.toEqual([]);
  for (const place of places) expect(place).toMatch(TOKEN_PLACES[engine]);
  for (const { query } of server.log)
    for (const name of ['password', 'verification_code', 'otp']) expect(query).not.toHaveProperty(name);
});
