import { expect, test } from 'vitest';
import { atGoogle, atStart, GOOGLE, INIT, SITE } from '../../../test/worker/elsewhere';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { known } from '../../../test/worker/worker';

test('the chosen provider’s own page is gone to at once', async () => {
  const { theirs, told } = await atGoogle();

  expect(theirs().map(({ url }) => url)).toEqual(['https://accounts.google.com/o/oauth2/auth?state=1']);
  expect(told()).toMatchObject({ at: 'tab', elsewhere: { by: 'provider', provider: 'google_oauth' } });
});

test('any other host is named first, once for each app', async () => {
  const { answerWith, worker, theirs, told } = await atStart();
  answerWith('https://id.quell.example/login?x=1');

  await worker.ask.openProvider(GOOGLE);
  expect(told()).toMatchObject({ at: 'leaving', host: 'id.quell.example' });
  expect(theirs()).toEqual([]);
  await worker.ask.openNamedHost({ origin: ORIGIN });
  expect(theirs().map(({ url }) => url)).toEqual(['https://id.quell.example/login?x=1']);

  await worker.ask.restartFlow({ origin: ORIGIN, kind: 'signin' });
  answerWith('https://id.quell.example/login?x=2');
  await worker.ask.openProvider(GOOGLE);
  expect(theirs()).toHaveLength(2);
});

const SSO = '/auth/sso/login';
const AT_ACCOUNTS = 'https://accounts.google.com';
const ELSEWHERE: [string, string, string][] = [
  [
    'behind a page that leads on to anywhere',
    `${AT_ACCOUNTS}/ServiceLogin?continue=x`,
    'accounts.google.com',
  ],
  ['at another provider', 'https://github.com/login/oauth/authorize', 'github.com'],
  ['at a look-alike', `${AT_ACCOUNTS}.evil.example/o/oauth2/auth`, 'accounts.google.com.evil.example'],
];

test.each(ELSEWHERE)('what was to be Google’s and is %s goes by its host', async (_what, address, host) => {
  const { answerWith, worker, theirs, told } = await atStart();
  answerWith(address);

  await worker.ask.openProvider(GOOGLE);
  expect(theirs()).toEqual([]);
  expect(told()).toMatchObject({ at: 'leaving', host, elsewhere: { by: 'provider', host } });
  await worker.ask.openNamedHost({ origin: ORIGIN });
  expect(theirs()).toHaveLength(1);
  expect(told()).toMatchObject({ at: 'tab', elsewhere: { by: 'provider', host } });
});

test('what a provider’s host leads on to is named each time', async () => {
  const { answerWith, worker, theirs } = await atStart();
  const lead = async () => {
    answerWith(`${AT_ACCOUNTS}/ServiceLogin?continue=https://evil.example`);
    await worker.ask.openProvider(GOOGLE);
  };
  await lead();
  await worker.ask.openNamedHost({ origin: ORIGIN });
  await worker.ask.restartFlow({ origin: ORIGIN, kind: 'signin' });
  const before = theirs().length;

  await lead();

  expect(theirs()).toHaveLength(before);
});

test('a host that the person went to for their organisation does not pass for a provider', async () => {
  const { answerWith, worker, theirs, told } = await atStart();
  answerWith('https://id.quell.example/login', SSO);
  await worker.ask.openSso({
    origin: ORIGIN,
    challenge: null,
    identifier: 'ada@quell.example',
    connectionId: '1',
  });
  await worker.ask.openNamedHost({ origin: ORIGIN });
  await worker.ask.restartFlow({ origin: ORIGIN, kind: 'signin' });
  const before = theirs().length;

  answerWith('https://id.quell.example/login');
  await worker.ask.openProvider(GOOGLE);

  expect(told()).toMatchObject({ at: 'leaving', host: 'id.quell.example' });
  expect(theirs()).toHaveLength(before);
});

const REFUSED: [string, string, string][] = [
  ['empty', '', 'no-address'],
  ['plain http', 'http://accounts.google.com/', 'unsafe-address'],
  ['a script', 'javascript:alert(1)', 'unsafe-address'],
  ['a document of its own', 'data:text/html,hi', 'unsafe-address'],
  ['one with user info', 'https://accounts.google.com@evil.example/', 'unsafe-address'],
  ['nonsense', 'not an address', 'unsafe-address'],
];
test.each(REFUSED)('an address that is %s opens nothing and loses nothing', async (_what, address, own) => {
  const { answerWith, worker, theirs, app, sessionId } = await atStart();
  const before = app.session(sessionId);
  answerWith(address);

  const answer = await worker.ask.openProvider(GOOGLE);

  expect(answer).toMatchObject({ ok: false, problem: { kind: 'own', own } });
  expect(theirs()).toEqual([]);
  expect(app.session(sessionId)).toEqual(before);
});

test('a provider that was switched off meanwhile is refused in words, and the form is still there', async () => {
  const { app, worker, theirs } = await atStart();
  app.settings.socialProviders = [];

  const answer = await worker.ask.openProvider(GOOGLE);

  expect(answer).toMatchObject({ ok: false, problem: { code: 'PROVIDER_NOT_CONFIGURED' } });
  expect(theirs()).toEqual([]);
});

test('an address that was altered on the disk is judged again', async () => {
  const { answerWith, browser, worker, theirs } = await atStart();
  answerWith('https://id.quell.example/login');
  await worker.ask.openProvider(GOOGLE);
  worker.kill();
  const key = `flow:${ORIGIN}|browser`;
  const record = JSON.parse(known(browser.durable.records.get(key)));
  const exit = { ...record.standing.exit, url: 'javascript:alert(1)' };
  await browser.durable.keep.save({ [key]: { ...record, standing: { ...record.standing, exit } } });

  await browser.startWorker().ask.openNamedHost({ origin: ORIGIN });

  expect(theirs()).toEqual([]);
});

test('what is sent is the live form and the documentation’s own together, once', async () => {
  const { server } = await atGoogle();

  const [sent, ...more] = server.log.filter(({ path }) => path === INIT);
  expect(more).toEqual([]);
  expect(sent?.query).toMatchObject({ provider: 'google_oauth', redirect_uri: `${SITE}/` });
  expect(sent?.form).toEqual({ provider: 'google_oauth', redirect_url: `${SITE}/` });
});
