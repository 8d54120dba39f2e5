import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runProgram } from './run-program';
import { createWatchdog } from './watchdog';

const MINUTE = 60_000;

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

it('barks at silence, and at what has no end', () => {
  const said: string[] = [];
  const silent = createWatchdog({}, (why) => said.push(why));
  vi.advanceTimersByTime(9 * MINUTE);
  silent.heard();
  vi.advanceTimersByTime(9 * MINUTE);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(MINUTE);
  expect(said).toEqual(['nothing was printed for 10 minutes']);

  const talking = createWatchdog({ minutes: 12 }, (why) => said.push(why));
  for (let minute = 0; minute < 30; minute += 1) {
    talking.heard();
    vi.advanceTimersByTime(MINUTE);
  }
  expect(said.slice(1)).toEqual(['no end after 12 minutes']);
});

it('is quiet about what is over', () => {
  const bark = vi.fn();
  createWatchdog({}, bark).rest();
  vi.advanceTimersByTime(60 * MINUTE);
  expect(bark).not.toHaveBeenCalled();
});

it('ends a program that hangs with all that it has started, and calls that a failure', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchdog-'));
  const note = join(folder, 'pid');
  const run = runProgram(process.execPath, ['-e', HANGS, note]);
  await when(() => existsSync(note));
  const started = Number(readFileSync(note, 'utf8'));
  expect(isRunning(started)).toBe(true);

  vi.advanceTimersByTime(10 * MINUTE);
  const { code, output } = await run;
  expect(code).toBe(1);
  expect(output).toContain('stopped: nothing was printed for 10 minutes');
  await when(() => !isRunning(started));
  rmSync(folder, { recursive: true });
});

/** Starts another program, notes its number, and waits as a thread does that nobody wakes. */
const HANGS = `
  const { writeFileSync, renameSync } = require('node:fs');
  const { pid } = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  writeFileSync(process.argv[1] + '.new', String(pid));
  renameSync(process.argv[1] + '.new', process.argv[1]);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
`;

/** Looks at each turn of the event loop; the limit is that of the test. */
async function when(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resume) => setImmediate(resume));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
