import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionIdOf } from '../../e2e/chromium/extension-id';
import type { Bench, PartOutcome } from '../bench-part';
import type { Contestant } from '../contestants/contestant';
import { judgeCounts } from '../line';
import { takeSeat } from '../seat';
import { only, type Scene, withCopies } from './one-browser';

const MINUTE = 60_000;
/** An idle worker is stopped by the browser after half a minute. */
const FALLS_ASLEEP = 45_000;
const LOOK = 1_000;

/** What happens while nobody uses it: nothing. */
export const idle = (bench: Bench): Promise<PartOutcome> =>
  withCopies(bench, ['idle'], async (scene) => {
    const copy = only(scene.copies);
    await scene.arena.seat(copy, [takeSeat(scene.world.fieldnote)]);
    await scene.arena.open(copy);
    await pause(FALLS_ASLEEP);
    const requests = scene.world.server.log.length;
    const files = await filesOf(scene, copy);
    const starts = await countStarts(scene, copy, bench.minutes * MINUTE);
    const written = [...(await filesOf(scene, copy))].filter((file) => !files.has(file));
    const note = `${bench.minutes} minutes`;
    return {
      lines: [
        judgeCounts('P14 starts', [starts], note),
        judgeCounts('P14 requests', [scene.world.server.log.length - requests], note),
        judgeCounts('P14 writes', [written.length], note),
      ],
      series: [],
    };
  });

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/** A worker that runs now and did not at the look before has started. */
async function countStarts({ arena }: Scene, copy: Contestant, time: number): Promise<number> {
  const end = Date.now() + time;
  let starts = 0;
  let ran = (await arena.workers(copy)).length > 0;
  while (Date.now() < end) {
    await pause(LOOK);
    const runs = (await arena.workers(copy)).length > 0;
    if (runs && !ran) starts += 1;
    ran = runs;
  }
  return starts;
}

/** Every file of the profile that is the extension's own, with its size and when it was written. */
async function filesOf({ arena }: Scene, { folder }: Contestant): Promise<Set<string>> {
  const id = extensionIdOf(folder);
  const all = await readdir(arena.profile, { recursive: true, withFileTypes: true });
  const own = all.filter((file) => file.isFile() && file.parentPath.includes(id));
  const told = own.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }));
    return `${path} ${size} ${mtimeMs}`;
  });
  if (own.length === 0) throw new Error('the extension keeps no files where they were looked for');
  return new Set(await Promise.all(told));
}
