import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  processor: string;
  cores: number;
  memory: string;
  /** Of the last minute. */
  load: number;
  /** Share of all cores that others kept busy just before. */
  busy: number;
  node: string;
  chromium: string;
  firefox: string;
}

/** More than this and the figures are about somebody else. */
const QUIET = 0.1;
const LOOKS = 10;
const SECOND = 1_000;

export async function lookAtMachine(): Promise<Machine> {
  const [first] = cpus();
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    load: loadavg()[0] ?? 0,
    busy: await quietestSecond(),
    node: process.version,
    chromium: versionOf(process.env.CHROMIUM),
    firefox: versionOf(process.env.FIREFOX),
  };
}

export const isQuiet = ({ busy }: Machine): boolean => busy <= QUIET;

/** What was started before this may still be about to end: the best of a few seconds, looked at one by one. */
async function quietestSecond(): Promise<number> {
  let least = 1;
  for (let look = 0; look < LOOKS && least > QUIET; look += 1) least = Math.min(least, await busySecond());
  return least;
}

async function busySecond(): Promise<number> {
  const before = times();
  await new Promise((resume) => setTimeout(resume, SECOND));
  const after = times();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function times(): { idle: number; all: number } {
  const all = cpus().flatMap((cpu) => Object.values(cpu.times));
  const idle = cpus().map((cpu) => cpu.times.idle);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return { idle: sum(idle), all: sum(all) };
}

function versionOf(program: string | undefined): string {
  if (!program) return 'none';
  const said = execFileSync(program, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return said.trim();
}
