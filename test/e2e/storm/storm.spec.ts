import { test } from '../story';
import { heal, openGround } from './ground';
import { play } from './play';
import { roundsOf } from './round';

// Random rounds of clicks while things go wrong. `npm run storm` plays many with a seed of its own, which it prints;
// the tests play a few of a fixed one. One round of a seed again: STORM_SEED=… STORM_ONLY=… npm run storm.
const SEED = Number(process.env.STORM_SEED ?? 20);
const ONLY = process.env.STORM_ONLY;
/** How many follow each other in one browser: few, so that they pass beside other stories. */
const IN_A_BROWSER = 2;

test.describe.configure({ mode: 'parallel' });

const counts = {
  chromium: Number(process.env.STORM_CHROMIUM ?? 4),
  firefox: Number(process.env.STORM_FIREFOX ?? 2),
};

for (const [engine, count] of Object.entries(counts)) {
  const rounds = roundsOf(SEED, count).map((round, index) => ({ round, number: index + 1 }));
  const wanted = rounds.filter(({ number }) => ONLY === undefined || number === Number(ONLY));
  for (let first = 0; first < wanted.length; first += IN_A_BROWSER) {
    const batch = wanted.slice(first, first + IN_A_BROWSER);
    test(`storm in ${engine}, seed ${SEED}, rounds from ${batch[0]?.number}`, { tag: `@${engine}` }, async ({
      stage,
      world,
    }) => {
      test.setTimeout(batch.length * 240_000);
      const ground = await openGround(stage, world);
      for (const { round, number } of batch)
        await test.step(`round ${number}`, async () => {
          await heal(ground);
          await play(ground, round);
        });
    });
  }
}
