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
/** So many seconds in a row: a single one lies between two bursts of others. */
const IN_A_ROW = 3;
const LOOKS = 12;
const SECOND = 1_000;

export async function lookAtMachine(): Promise<Machine> {
  const [first] = cpus();
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    load: loadavg()[0] ?? 0,
    busy: await busyOfLate(),
    node: process.version,
    chromium: versionOf(process.env.CHROMIUM),
    firefox: versionOf(process.env.FIREFOX),
  };
}

export const isQuiet = ({ busy }: Machine): boolean => busy <= QUIET;

/** What was started before this may still be about to end: it is given a few seconds for that. */
async function busyOfLate(): Promise<number> {
  let last: number[] = [];
  for (let look = 0; look < LOOKS && !isCalm(last); look += 1)
    last = [...last, await busySecond()].slice(-IN_A_ROW);
  return Math.max(...last);
}

const isCalm = (seconds: number[]): boolean =>
  seconds.length === IN_A_ROW && seconds.every((busy) => busy <= QUIET);

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
