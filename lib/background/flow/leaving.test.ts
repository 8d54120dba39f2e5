import { expect, test } from 'vitest';
import { atGoogle, atStart, GOOGLE, INIT, SITE } from '../../../test/worker/elsewhere';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { known } from '../../../test/worker/worker';

test('a provider’s well-known host is gone to at once', async () => {
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

test('a look-alike of a well-known host is not taken for it', async () => {
  const { answerWith, worker, theirs, told } = await atStart();
  answerWith('https://accounts.google.com.evil.example/');

  await worker.ask.openProvider(GOOGLE);

  expect(told()).toMatchObject({ at: 'leaving', host: 'accounts.google.com.evil.example' });
  expect(theirs()).toEqual([]);
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
