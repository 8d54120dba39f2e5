import { type ChildProcess, spawn } from 'node:child_process';

export interface Finished {
  code: number;
  output: string;
}

interface Conditions {
  minutes?: number;
  env?: Record<string, string>;
  cwd?: string;
}

const MINUTE = 60_000;
const running = new Set<ChildProcess>();

/** Runs a program without a terminal, keeps what it prints, and ends it and its children after `minutes`. */
export function runProgram(
  program: string,
  args: string[],
  { minutes = 20, env = {}, cwd = '.' }: Conditions = {},
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
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const deadline = setTimeout(() => {
      output += `\nstopped: no end after ${minutes} minutes`;
      end(child);
    }, minutes * MINUTE);
    const finish = (code: number) => {
      clearTimeout(deadline);
      running.delete(child);
      resolve({ code, output });
    };
    child.on('error', (problem) => {
      output += problem.message;
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** One of the project's own tools, run by this Node. */
export function runTool(tool: string, args: string[], options: Conditions = {}): Promise<Finished> {
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
