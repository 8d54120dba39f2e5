import { connectWithPeople } from '../connect';
import { allow, goToGoogle, offerGoogle } from '../elsewhere';
import { requests } from '../judge';
import { seeActive } from '../sign-in-page';
import { expect, test } from '../story';
import { until } from '../until';

const MINUTE = 60_000;
const MOST_IN_A_MINUTE = 15;

/** The most of these times that lie within one span. */
const mostWithin = (times: number[], span: number): number =>
  Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + span).length));

test('while somebody takes their time at a provider, the app is asked no more than it may be', async ({
  stage,
  world,
}) => {
  const { fieldnote, server } = world;
  offerGoogle(fieldnote);
  await connectWithPeople(stage, fieldnote);
  const { page, google, host } = await goToGoogle(stage, world);
  await page.see(`Finish in the ${host} tab`);

  const since = server.now();
  await until(async () => server.now() - since >= 2 * MINUTE, {
    within: 3 * MINUTE,
    instead: () => 'the clock stands still',
  });
  const looks = requests(world, fieldnote, { path: '/session', method: 'GET' }).map(({ at }) => at);
  expect(looks.filter((at) => at >= since).length).toBeGreaterThan(2);
  expect(mostWithin(looks, MINUTE)).toBeLessThanOrEqual(MOST_IN_A_MINUTE);

  await allow(google, 'Sanne de Wit');
  await page.see('You are now Sanne de Wit', 20_000);
  await seeActive(stage, 'Sanne de Wit');
});
