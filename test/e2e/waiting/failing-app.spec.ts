import type { FaultKind, LoggedRequest } from '../../wacht-server';
import { connectWithPeople } from '../connect';
import { requests } from '../judge';
import { expect, test } from '../story';
import { until } from '../until';

const TWO_MINUTES = 120_000;
const READ = { path: '/session', method: 'GET' };

/** What a broken app answers. The page of HTML brings the session's cookie again, as good replies do. */
const ANSWERS: FaultKind[] = [
  { do: 'status', status: 401 },
  { do: 'status', status: 500, body: 'Failed to refresh session' },
  { do: 'status', status: 429, headers: { 'retry-after': '3' } },
  { do: 'body', body: '<h1>Back soon</h1>', contentType: 'text/html' },
  { do: 'hold' },
];

/** A timer may fire a little early, and the request before it took some time to arrive. */
const SLACK = 250;

/** A session that the server refuses is asked for once more at once: both are one look. */
const asksAgain = ({ at }: LoggedRequest, before: LoggedRequest | undefined): boolean =>
  (before?.status === 401 || before?.status === 500) && at - before.at < 1000;

test('an app that answers nothing good is asked ever more rarely while the popup is open', async ({
  stage,
  world,
}) => {
  const { fieldnote, server } = world;
  await connectWithPeople(stage, fieldnote);
  for (let round = 0; round < 20; round += 1)
    for (const kind of ANSWERS) fieldnote.control.fault({ ...READ, kind });
  const since = server.now();
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');

  await until(async () => server.now() - since >= TWO_MINUTES, {
    within: 1.5 * TWO_MINUTES,
    instead: () => 'the clock stands still',
  });
  const asked = requests(world, fieldnote).filter(({ at }) => at >= since);
  const answered = asked.filter(({ path }) => path === READ.path);
  const reads = answered.filter((one, index) => !asksAgain(one, answered[index - 1])).map(({ at }) => at);
  const gaps = reads.slice(1).map((at, index) => at - (reads[index] ?? 0));
  expect(reads.length).toBeGreaterThan(2);
  gaps.forEach((gap, index) => {
    expect(gap, `between the reads at ${reads}`).toBeGreaterThanOrEqual(2 ** (index + 1) * 1000 - SLACK);
  });
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  expect((await popup.active())?.confirmed).toBe(false);

  fieldnote.control.clearFaults();
  await popup.click('option', 'Mina Okafor');
  await popup.announces('Mina Okafor is active');
});
