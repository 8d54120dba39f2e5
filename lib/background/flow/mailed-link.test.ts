import { expect, test } from 'vitest';
import { cookieFetch } from '../../../test/wacht-server';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn } from '../../../test/worker/sign-in';

test('a mailed link is looked after for ten minutes, and no longer', async () => {
  const sign = await beginSignIn();
  await sign.start('email_magic_link');
  await sign.browser.clock.advance(10 * 60_000);
  expect(sign.requests().length).toBeGreaterThan(60);

  await sign.browser.clock.advance(60 * 60_000);

  expect(sign.requests()).toEqual([]);
});

test('a mailed link that is opened while nobody looks is noticed at the next look, and that is the last', async () => {
  const sign = await beginSignIn();
  await sign.start('email_magic_link');
  await sign.visit(sign.link());
  await sign.browser.clock.advance(6_000);
  expect(sign.worker.row(ORIGIN, 'Nia Abara').state).toBe('live');
  sign.requests();

  await sign.browser.clock.advance(600_000);

  expect(sign.requests()).toEqual([]);
});

test('a mailed link that was opened in another browser signed in there, and the page says that it was opened', async () => {
  const sign = await beginSignIn();
  await sign.start('email_magic_link');
  await cookieFetch(sign.server)(sign.link());
  await sign.browser.clock.advance(6_000);

  const told = sign.state(await sign.worker.ask.flow({}));

  expect(told).toMatchObject({ at: 'step', step: { at: 'opened' } });
  expect(sign.worker.view(ORIGIN).rows.map(({ title }) => title)).not.toContain('Nia Abara');
});

test('somebody who comes after the link was opened is added all the same', async () => {
  const sign = await beginSignIn();
  await sign.start('email_magic_link');
  await cookieFetch(sign.server)(sign.link());
  await sign.browser.clock.advance(6_000);
  sign.app.signIn(sign.sessionId, sign.nia);
  await sign.browser.clock.advance(6_000);

  expect(sign.state(await sign.worker.ask.flow({}))).toMatchObject({ at: 'done', title: 'Nia Abara' });
});
