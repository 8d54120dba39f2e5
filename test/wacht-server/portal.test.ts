import { expect, test } from 'vitest';
import { ALL, API, NOON } from './benches/bench';
import { openVisitor, type Page, SITE } from './benches/portal-visitor';
import type { SecondFactorSpec } from './index';

const PASSWORD = { identifier: 'ada@acme.example', password: 'lantern-07' };
const NOTES = `${SITE}/notes`;
const SIGN_IN = `/sign-in?redirect_uri=${encodeURIComponent(NOTES)}`;

type Options = Omit<Parameters<typeof openVisitor>[0], 'dialect'>;
type Person = Parameters<ReturnType<typeof openVisitor>['control']['addPerson']>[0];

const open = (options: Options = {}) => openVisitor({ dialect: 'go26-latest', ...options });

/** Somebody who has typed a password and is asked for more. */
async function afterPassword(more: Person, options: Options & { dialect?: (typeof ALL)[number] } = {}) {
  const visitor = openVisitor({ dialect: 'go26-latest', ...options });
  const person = visitor.control.addPerson({ email: 'two@acme.example', password: 'p', ...more });
  const page = await visitor.press(await visitor.get(SIGN_IN), 'id="submit"', {
    identifier: 'two@acme.example',
    password: 'p',
  });
  return { ...visitor, person, page };
}

test.each(ALL)(
  'section 7.2, %s: a password alone leads straight to where it was asked for',
  async (dialect) => {
    const { get, press, present, ada } = openVisitor({ dialect });
    const page = await press(await get(SIGN_IN), 'id="submit"', PASSWORD);
    expect(page.url).toBe(dialect === 'go26-latest' ? NOTES : `${API}/app/notes`);
    expect(present()).toEqual([ada]);
  },
);

test('section 5.3: a code by e-mail, asked for once and not again by looking', async () => {
  const { get, press, present, control, ada } = open();
  const start = await get(SIGN_IN);
  expect((await press(start, 'id="by-code"', { identifier: '' })).problem).toBe('Type your e-mail first.');
  const page = await press(start, 'id="by-code"', { identifier: 'ada@acme.example' });
  expect([page.heading, control.outbox.length]).toEqual(['Check your e-mail', 1]);
  await get(page.url);
  expect(control.outbox).toHaveLength(1);
  expect((await press(page, 'id="submit"', { verification_code: '12' })).problem).toBe('Invalid OTP');
  const done = await press(page, 'id="submit"', { verification_code: control.outbox[0]?.code ?? '' });
  expect([done.url, present()]).toEqual([NOTES, [ada]]);
});

test('section 4.4.3: a new code can be sent, not too soon', async () => {
  const { get, press, server, control } = open();
  const page = await press(await get('/sign-in'), 'id="by-code"', { identifier: 'ada@acme.example' });
  expect((await press(page, 'send-again')).problem).toBe('Too many tries. Wait a while, then try again.');
  server.advance(60_000);
  expect((await press(page, 'send-again')).problem).toBeNull();
  expect(control.outbox).toHaveLength(2);
});

test.each(['go26-latest', 'go26-early'] as const)(
  'section 4.4.3, %s: the page can verify an address even where the API of the build cannot',
  async (dialect) => {
    const { press, page, control, person, present } = await afterPassword(
      { emailVerified: false },
      { dialect },
    );
    expect(page.heading).toBe('Check your e-mail');
    await press(page, 'id="submit"', { verification_code: control.outbox[0]?.code ?? '' });
    expect(present()).toEqual([person]);
  },
);

const SECOND: SecondFactorSpec = {
  authenticator: true,
  phone: '+436641234567',
  backupCodes: ['AAAA-1111'],
};

test.each(['go26-latest', 'go26-early', 'go25'] as const)(
  'section 4.4.5, %s: the second step by an authenticator app',
  async (dialect) => {
    const { press, page, control, person, present } = await afterPassword(
      { secondFactors: { authenticator: true } },
      { dialect },
    );
    expect(page.heading).toBe('Confirm that it is you');
    const wrong = await press(page, 'id="submit"', { verification_code: '000000x' });
    expect(wrong.problem).toBe('Invalid authentication code');
    await press(wrong, 'id="submit"', { verification_code: control.totp(person) });
    expect(present()).toEqual([person]);
  },
);

test('section 4.4.5: the second step by SMS, for who knows the number', async () => {
  const { get, press, page, control, person, present } = await afterPassword({
    secondFactors: SECOND,
  });
  const byPhone = await get(linkTo(page, 'phone_otp'));
  expect(byPhone.text).toContain('Last four digits of your phone number');
  const wrong = await press(byPhone, 'id="submit"', { last_digits: '0000' });
  expect(wrong.problem).toBe('Last digits do not match the phone number');
  const sent = await press(wrong, 'id="submit"', { last_digits: '4567' });
  expect(sent.text).toContain('Code from the SMS');
  const done = await press(sent, 'id="submit"', { verification_code: control.outbox[0]?.code ?? '' });
  expect([done.url, present()]).toEqual([NOTES, [person]]);
});

test.each(['go26-latest', 'go26-early'] as const)(
  'section 4.4.5, %s: or by a backup code',
  async (dialect) => {
    const { get, press, page, person, present } = await afterPassword({ secondFactors: SECOND }, { dialect });
    const byCode = await get(linkTo(page, 'backup_code'));
    await press(byCode, 'id="submit"', { verification_code: 'AAAA-1111' });
    expect(present()).toEqual([person]);
  },
);

function linkTo({ text, url }: Page, method: string): string {
  const href = new RegExp(`data-method="${method}" href="([^"]*)"`).exec(text)?.[1] ?? '';
  return new URL(href.replaceAll('&amp;', '&'), url).href;
}

test('section 5.2: where a second step is enforced, one can be set up', async () => {
  const { press, page, control, person, present } = await afterPassword(
    {},
    { settings: { secondFactorPolicy: 'enforced' } },
  );
  expect(page.heading).toBe('Add a second step');
  const added = await press(page, 'id="submit"');
  expect(added.heading).toBe('Confirm that it is you');
  await press(added, 'id="submit"', { verification_code: control.totp(person) });
  expect(present()).toEqual([person]);
});

test('section 4.4.6: missing details, and what they lead to', async () => {
  const { press, page, control, person, present } = await afterPassword(
    {},
    { settings: { lastName: 'required', phone: 'required' } },
  );
  expect(page.heading).toBe('A few more details');
  const missing = await press(page, 'id="submit"', { last_name: 'Two' });
  expect([missing.problem, missing.text.includes('value="Two"')]).toEqual(['Missing required fields', true]);
  const form = { last_name: 'Two', phone_country_code: '+43', phone_number: '6641234567' };
  const phone = await press(missing, 'id="submit"', form);
  expect(phone.text).toContain('We sent a code to ********4567.');
  await press(phone, 'id="submit"', { verification_code: control.outbox[0]?.code ?? '' });
  expect(present()).toEqual([person]);
});

test('section 7.2: an attempt goes on where it stands, for its own visitor and in time', async () => {
  const { get, page, browser, server } = await afterPassword({ secondFactors: { authenticator: true } });
  expect((await get(page.url)).heading).toBe('Confirm that it is you');
  const stranger = await browser().get(page.url);
  expect([stranger.status, stranger.heading]).toEqual([400, 'This sign-in is over']);
  server.advance(600_000);
  const late = await get(page.url);
  expect(late.heading).toBe('This sign-in is over');
  expect(late.text).toContain(`href="${SIGN_IN}"`);
});

test('section 7.2: an attempt that is done leads on', async () => {
  const { get, press, page, control, person } = await afterPassword({
    secondFactors: { authenticator: true },
  });
  await press(page, 'id="submit"', { verification_code: control.totp(person) });
  expect((await get(page.url)).url).toBe(NOTES);
});

test('rule FR-20: what an address says went wrong is plain and short', async () => {
  const { get } = open();
  const words = `<img src=x onerror=alert(1)> ${'x'.repeat(500)}`;
  const page = await get(`/sign-in?error=access_denied&error_description=${encodeURIComponent(words)}`);
  expect(page.problem).toMatch(/^&lt;img src=x onerror=alert\(1\)&gt; x{171}$/);
  expect((await get('/sign-in?error=access_denied')).problem).toBe('access_denied');
});

test('section 5.8: with one account at most, who is signed in is sent on at once', async () => {
  const { get, press, control } = open();
  await press(await get('/sign-in'), 'id="submit"', PASSWORD);
  expect((await get(SIGN_IN)).heading).toBe('Sign in to Acme');
  control.settings.severalAccounts = false;
  expect((await get(SIGN_IN)).url).toBe(NOTES);
  expect((await get(SIGN_IN.replace('in', 'up'))).url).toBe(NOTES);
});

test('section 2.3: a staging page works in the session that its address brings, and hands it on', async () => {
  const { control, get, press, server, ada } = open({ mode: 'staging' });
  const { token, sessionId } = control.createSession([]);
  const page = await get(`${SIGN_IN}&__dev_session__=${token}`);
  expect(page.text).toContain('history.replaceState');
  const end = await press({ ...page, url: `${SITE}${SIGN_IN}` }, 'id="submit"', PASSWORD);
  expect(new URL(end.url).searchParams.get('__dev_session__')).toBe(token);
  expect(control.session(sessionId).signIns).toMatchObject([{ userId: ada }]);
  expect(server.log.at(-1)?.sessionIdAfter).toBe(sessionId);
});

test('section 2.3: a staging page leaves the token alone while it is the same', async () => {
  const { control, server } = open({ mode: 'staging' });
  const { token, sessionId } = control.createSession([]);
  const ask = (cookie: string) =>
    server.fetch(
      new Request(`${SITE}/sign-in`, {
        headers: { cookie: `__dev_session___frontend_acme_localhost=${cookie}` },
      }),
    );
  expect((await ask(token)).headers.getSetCookie()).toEqual([]);
  control.expireTokens(sessionId);
  expect((await ask(token)).headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__dev_session___frontend_acme_localhost=ey/),
    `__dev_session_updated_at_frontend_acme_localhost=${NOON}; Path=/; Secure; SameSite=Lax`,
  ]);
});

test('section 7.2: any page exchanges a ticket, once', async () => {
  const { control, get, present, bo } = open();
  const ticket = control.ticket({ userId: bo });
  const page = await get(`/?ticket=${ticket}`);
  expect([page.heading, present()]).toEqual(['You act as bo@acme.example', [bo]]);
  expect(page.text).toContain('history.replaceState');
  const again = await get(`/sign-in?ticket=${ticket}`);
  expect([again.status, again.heading]).toEqual([401, 'This ticket did not work']);
});

test('section 4.1.7: a page says nothing of what other tickets bring', async () => {
  const { control, get, present, bo } = open();
  const page = await get(`/?ticket=${control.ticket({ userId: bo, kind: 'webhook' })}`);
  expect([page.heading, present(), page.text.includes('whsec')]).toEqual([
    'The ticket was accepted',
    [],
    false,
  ]);
});
