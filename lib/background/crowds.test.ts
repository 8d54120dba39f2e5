import { expect, test } from 'vitest';
import { ORIGIN } from '../../test/worker/fieldnote';
import { EVIL, openBesideHostile } from '../../test/worker/hostile';
import { known } from '../../test/worker/worker';

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
    await read();
    const pauses = await read(people.slice(1));
    expect(known(worker.view(EVIL).rows[2]).key).toBe('1');
    pause = pauses - before;
    await read(people.slice(1));
    expect(worker.view(EVIL).rows.map(({ key }) => key)).not.toContain('1');
  },
);
