import type { Surface } from '../surface';
import { type Ground, heal, NAMES } from './ground';
import { befall } from './mishaps';
import type { Beat, Round } from './round';
import { type Judge, judgeOf } from './verdict';

/** Plays one round and fails with what was wrong in it, and with all that had happened until then. */
export async function play(ground: Ground, round: Round): Promise<void> {
  const judge = judgeOf(ground, ground.world.server.now());
  try {
    for (const beat of round) await playBeat(ground, beat, judge);
    await judge.settles();
    await ground.closePopup();
    judge.happened('in order again');
    await heal(ground);
    await judge.showsTruth();
    judge.requests();
  } catch (problem) {
    throw new Error(`${problem instanceof Error ? problem.message : problem}\n${judge.diary()}`, {
      cause: problem,
    });
  }
}

async function playBeat(ground: Ground, { pause, mishap, who, page }: Beat, judge: Judge): Promise<void> {
  await new Promise((resume) => setTimeout(resume, pause));
  if (mishap) {
    judge.happened(JSON.stringify(mishap));
    // A page that is just being replaced or closed cannot be touched; a person would not get at it either.
    await befall(ground, mishap).catch(() => undefined);
  }
  await judge.sayings();
  const name = NAMES[who] ?? '';
  const surface = await ground[page]();
  judge.happened(`a click on ${name} in the ${page}`);
  const from = ground.world.server.now();
  if (await tryClick(surface, name)) judge.clicked(name, from);
  else judge.happened('…which was no row');
}

/** A row that does not come to rest in this time has gone. */
const AT_ONCE = 500;

/** Clicks on a row; false where there is no such row, as for who is active, or where the page closes meanwhile. */
const tryClick = async (page: Surface, name: string): Promise<boolean> => {
  const rows = await page.rows().catch(() => []);
  if (!rows.some((row) => row.name === name)) return false;
  const click = page.click('option', name, AT_ONCE);
  return click.then(
    () => true,
    () => false,
  );
};
