import { spawn } from 'node:child_process';

/** Runs a TypeScript file of ours as the rest of this command; its exit code becomes ours. */
export function handOver(file, { args = [], env = {} } = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
