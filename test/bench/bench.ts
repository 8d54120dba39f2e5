import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTool } from '../commands/run-program';
import { takeTemporaryFolder } from '../commands/temporary-folder';
import { readWish, type Wish } from './arguments';
import { type Collector, openCollector } from './collector';
import { isQuiet, lookAtMachine, type Machine } from './machine';
import { PARTS } from './parts/parts';
import { keep } from './report/keep';
import { type Result, saveResult } from './report/result';
import { machineNotes, tableOf } from './report/table';
import { timesOf } from './report/times';
import { randomFrom } from './statistics';

const RESULTS = 'test-results/bench';
const BUSY = 3;

takeTemporaryFolder();
mkdirSync('test-results', { recursive: true });
const wish = readWish(process.argv.slice(2));
await buildAll();
const machine = await lookAtMachine();
if (!isQuiet(machine) && !wish.busyToo) refuse(machine);
const collector = await openCollector();
const results: Result[] = [];
const failed: string[] = [];
for (const part of wish.parts)
  await measure(part, collector).then(
    (result) => results.push(result),
    (problem) => {
      console.log(`${part} failed: ${problem instanceof Error ? problem.stack : problem}`);
      failed.push(part);
    },
  );
collector.close();
console.log(`\n${tableOf(results)}\n\n${timesOf(results)}\n\n${machineNotes(results).join('\n')}`);
if (wish.keep) await keep(results);
if (failed.length > 0) console.log(`not measured: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);

async function measure(name: string, to: Collector): Promise<Result> {
  const part = PARTS[name];
  if (!part) throw new Error(`no part ${name}`);
  const started = Date.now();
  console.log(`${name} …`);
  const { rounds, minutes, seed, peers }: Wish = wish;
  const outcome = await part({
    rounds,
    minutes,
    random: randomFrom(seed),
    collector: to,
    peers: peers.map((peer) => resolve(peer)),
    folder: mkdtempSync(join(tmpdir(), `bench-${name}-`)),
  });
  const quiet = isQuiet(machine);
  const result = { part: name, at: new Date().toISOString(), seed, quiet, machine, ...outcome };
  await saveResult(RESULTS, result);
  console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
  return result;
}

/** What is measured is what is shipped. */
async function buildAll(): Promise<void> {
  for (const args of [['zip'], ['build', '-b', 'firefox']]) {
    const { code, output } = await runTool('wxt/bin/wxt.mjs', args);
    if (code !== 0) throw new Error(output);
  }
}

function refuse({ busy, load }: Machine): never {
  const percent = Math.round(busy * 100);
  console.log(
    `This machine is busy with something else (${percent} % of its cores, load ${load.toFixed(1)}), so that nothing could be judged. Try again when it is quiet, or measure all the same with --busy-too.`,
  );
  process.exit(BUSY);
}
