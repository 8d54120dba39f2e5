import { type Ground, heal, NAMES } from './ground';
import { befall } from './mishaps';
import { press } from './press';
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
  const pressed = await press(surface, name);
  if (pressed === null) return judge.happened('…which was no row');
  if (pressed !== name) judge.happened(`…which hit ${pressed}`);
  judge.clicked(pressed, from);
}
