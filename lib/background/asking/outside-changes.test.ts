import { expect, test } from 'vitest';
import { createFakeClock } from '../../../test/worker/fake-clock';
import type { News } from '../../rpc/contract';
import { createOutsideChanges } from './outside-changes';

const origin = 'https://frontend.acme.example';
const domain = 'acme.example';
const name = '__session';

function watching() {
  const clock = createFakeClock(0, () => Promise.resolve());
  const news: News[] = [];
  const outside = createOutsideChanges(async () => [origin], { clock, announce: (each) => news.push(each) });
  /** As browsers tell of one that is overwritten. */
  const overwrite = (fingerprint: string, cookie = name) => {
    outside.changed({ domain, name: cookie, fingerprint: null });
    outside.changed({ domain, name: cookie, fingerprint });
  };
  const exchange = async (fingerprint: string) => {
    const over = outside.ownExchange(origin);
    await clock.advance(100);
    over();
    await clock.advance(50);
    overwrite(fingerprint);
    await clock.advance(1_000);
  };
  return { clock, news, ...outside, overwrite, exchange };
}

test('a storm of equal cookies is one piece of news', async () => {
  const { clock, news, changed } = watching();
  for (let time = 0; time < 1_000; time += 1) changed({ domain, name, fingerprint: 'a' });
  await clock.advance(1_000);
  for (let time = 0; time < 1_000; time += 1) changed({ domain, name, fingerprint: 'a' });
  await clock.advance(1_000);

  expect(news).toEqual([{ kind: 'stale', origin }]);
});

test('what our own exchange leaves is no news, nor is the same value set again by anybody', async () => {
  const { clock, news, overwrite, exchange } = watching();
  await exchange('a');
  await exchange('b');
  overwrite('b');
  await clock.advance(1_000);

  expect(news).toEqual([]);
});

test('another value than our own exchange has left is news', async () => {
  const { clock, news, overwrite, exchange } = watching();
  await exchange('a');
  overwrite('b');
  await clock.advance(1_000);

  expect(news).toEqual([{ kind: 'stale', origin }]);
});

test('a cookie that is gone is news, whatever our own exchange has left', async () => {
  const { clock, news, changed, exchange } = watching();
  await exchange('a');
  changed({ domain, name, fingerprint: null });
  await clock.advance(1_000);

  expect(news).toEqual([{ kind: 'stale', origin }]);
});

test('two cookies of one host say nothing of each other', async () => {
  const { clock, news, overwrite } = watching();
  for (let time = 0; time < 5; time += 1) {
    overwrite('a');
    overwrite('b', 'session_id');
    await clock.advance(1_000);
  }

  expect(news).toHaveLength(2);
});

test.each([
  ['frontend.acme.example', 1],
  ['acme.example', 1],
  ['other.acme.example', 0],
  ['cme.example', 0],
])('a cookie of %s concerns the app %i times', async (from, times) => {
  const { clock, news, changed } = watching();
  changed({ domain: from, name, fingerprint: null });
  await clock.advance(1_000);

  expect(news).toHaveLength(times);
});
