import { type ChildProcess, spawn } from 'node:child_process';
import { createWatchdog, type Patience } from './watchdog';

export interface Finished {
  code: number;
  output: string;
}

export interface RunOptions extends Patience {
  env?: Record<string, string>;
  cwd?: string;
}

const running = new Set<ChildProcess>();

/** Runs a program without a terminal, keeps what it prints, and ends it and its children when patience is over. */
export function runProgram(
  program: string,
  args: string[],
  { env = {}, cwd = '.', ...patience }: RunOptions = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', CI: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32', // a group of its own, so that its children can be ended with it
    });
    running.add(child);
    let output = '';
    let stopped = false;
    const watchdog = createWatchdog(patience, (why) => {
      output += `\nstopped: ${why}`;
      stopped = true;
      end(child);
    });
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
      watchdog.heard();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const finish = (code: number) => {
      watchdog.rest();
      running.delete(child);
      resolve({ code: stopped ? 1 : code, output });
    };
    child.on('error', (problem) => {
      output += problem.message;
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
    // What it has started in groups of their own may live on and hold what it printed to: nobody waits for that.
    child.on('exit', () => stopped && finish(1));
  });
}

/** One of the project's own tools, run by this Node. */
export function runTool(tool: string, args: string[], options: RunOptions = {}): Promise<Finished> {
  return runProgram(process.execPath, [`node_modules/${tool}`, ...args], options);
}

function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') {
    child.kill();
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group ended between the check and the signal.
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    for (const child of running) end(child);
    process.exit(130);
  });
}
