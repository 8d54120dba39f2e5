import { expect, test } from 'vitest';
import { createFakeClock } from '../../../test/worker/fake-clock';
import type { News } from '../../rpc/contract';
import { createOutsideChanges } from './outside-changes';

const origin = 'https://frontend.acme.example';

function watching() {
  const clock = createFakeClock(0, () => Promise.resolve());
  const news: News[] = [];
  const changed = createOutsideChanges(async () => [origin], { clock, announce: (each) => news.push(each) });
  return { clock, news, changed };
}

test('a storm of equal cookies is one piece of news', async () => {
  const { clock, news, changed } = watching();
  for (let time = 0; time < 1_000; time += 1) changed({ domain: 'acme.example', fingerprint: 'a' });
  await clock.advance(1_000);
  for (let time = 0; time < 1_000; time += 1) changed({ domain: 'acme.example', fingerprint: 'a' });
  await clock.advance(1_000);

  expect(news).toEqual([{ kind: 'stale', origin }]);
});

test.each([
  ['frontend.acme.example', 1],
  ['acme.example', 1],
  ['other.acme.example', 0],
  ['cme.example', 0],
])('a cookie of %s concerns the app %i times', async (domain, times) => {
  const { clock, news, changed } = watching();
  changed({ domain, fingerprint: null });
  await clock.advance(1_000);

  expect(news).toHaveLength(times);
});
