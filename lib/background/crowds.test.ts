import { expect, test } from 'vitest';
import { ORIGIN } from '../../test/worker/fieldnote';
import { EVIL, openBesideHostile } from '../../test/worker/hostile';
import { known } from '../../test/worker/worker';
import { graphemesOf } from '../session/letters/graphemes';

const CROWD = 3_000;

const people = Array.from({ length: CROWD }, (_, n) => ({
  id: `${n + 1}`,
  user: { id: `${n + 1}`, first_name: `Person ${n}` },
}));
const body = (signins: unknown[]) => JSON.stringify({ data: { id: '1', signins } });

/** A hostile app that answers its next read with a crowd; `at` is called in that pause of the work, by its number. */
async function openBesideCrowd(at: (pause: number) => void = () => {}) {
  const hostile = await openBesideHostile();
  await hostile.connect();
  const { browser, evil, worker } = hostile;
  const read = async (signins: unknown[] = people) => {
    await browser.clock.advance(6_000);
    evil.fault({ path: '/session', kind: { do: 'body', body: body(signins) } });
    let pauses = 0;
    browser.breathed = () => {
      pauses += 1;
      at(pauses);
    };
    await worker.ask.refresh({ origin: EVIL });
    browser.breathed = () => undefined;
    return pauses;
  };
  return { ...hostile, read };
}

test('wherever a crowd is being taken in, another app’s click is answered before it is done', async () => {
  const { read } = await openBesideCrowd();
  const pauses = await read();
  for (const part of [0.05, 0.3, 0.6]) {
    const order: string[] = [];
    const click = Math.ceil(pauses * part);
    const { worker, ids, ...other } = await openBesideCrowd((pause) => {
      if (pause !== click) return;
      const asked = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
      void asked.then(() => order.push('the click'));
    });
    await other.read();
    order.push('the crowd');
    expect(order).toEqual(['the click', 'the crowd']);
  }
});

test.each([1, 2, 4, 7])(
  'a label that is forgotten while a crowd is taken in, %s pauses before the end, does not come back',
  async (before) => {
    let pause = 0;
    const beside = await openBesideCrowd((number) => {
      if (number === pause) void worker.ask.forget({ origin: EVIL, key: '1' });
    });
    const { worker, read } = beside;
    const keys = async () => {
      const view = await worker.ask.view({ origin: EVIL });
      return view.ok && view.value.rows.map(({ key }) => key);
    };
    await read();
    const pauses = await read(people.slice(1));
    expect(await keys()).toContain('1');
    pause = pauses - before;
    await read(people.slice(1));
    expect(await keys()).not.toContain('1');
  },
);

/** What the disk holds of the hostile app, in bytes. */
const bytesOf = (records: ReadonlyMap<string, string>): number =>
  [...records]
    .filter(([key]) => key.includes(EVIL))
    .reduce((sum, [key, text]) => sum + Buffer.byteLength(key) + Buffer.byteLength(text), 0);

const LONG_NAME = 'e\u0301'.repeat(100);

test('eight megabytes of people do not fill the disk, and the list says so', async () => {
  const { browser, worker, read } = await openBesideCrowd();
  await read(
    Array.from({ length: 4_000 }, (_, n) => ({
      id: `${n}`.padStart(64, '9'),
      user: {
        id: `${n}`.padStart(64, '8'),
        first_name: '\u{20bb7}'.repeat(100),
        username: `${n}`.padStart(255, 'x'),
      },
    })),
  );

  expect(bytesOf(browser.durable.records)).toBeGreaterThan(1_000_000);
  expect(bytesOf(browser.durable.records)).toBeLessThan(3_000_000);
  const { leftOut, rows } = worker.view(EVIL);
  expect(leftOut.live).toBeGreaterThan(0);
  expect(leftOut.details).toBe(true);
  expect(rows.length).toBeGreaterThan(0);
});

test('of a name of any length eighty characters are kept', async () => {
  const { browser, worker, read } = await openBesideCrowd();
  await read([{ id: '1', user: { id: '1', first_name: LONG_NAME } }]);

  expect(graphemesOf(known(worker.view(EVIL).rows[0]).title)).toHaveLength(80);
  expect([...browser.durable.records.values()].join()).not.toContain(LONG_NAME);
});

test('an account whose ids are too long is not shown, and the list says so', async () => {
  const { worker, read } = await openBesideCrowd();
  const ids = { short: '7'.repeat(64), long: '7'.repeat(65) };
  await read([
    { id: ids.short, user: { id: '1', first_name: 'Ada' } },
    { id: ids.long, user: { id: '2', first_name: 'Bo' } },
    { id: '3', user: { id: ids.long, first_name: 'Cy' } },
    { id: '4', user: { id: '4', first_name: 'Di' }, active_organization_membership_id: ids.long },
  ]);

  const { rows, leftOut } = worker.view(EVIL);
  expect(rows.flatMap(({ signInId }) => signInId ?? [])).toEqual([ids.short]);
  expect(leftOut.live).toBe(3);
});

test('of more than ten thousand the rest is counted', async () => {
  const { worker, read } = await openBesideCrowd();
  await read(Array.from({ length: 10_300 }, (_, n) => ({ id: `${n + 1}` })));

  const { rows, more, leftOut } = worker.view(EVIL);
  const { value } = known(
    await worker.ask.view({ origin: EVIL }).then((answer) => (answer.ok ? answer : null)),
  );
  const live = value.rows.filter(({ signInId }) => signInId !== null).length;
  expect(live + leftOut.live).toBe(10_300);
  expect(leftOut.live).toBeGreaterThanOrEqual(300);
  expect(rows.length + more).toBe(value.rows.length);
});
