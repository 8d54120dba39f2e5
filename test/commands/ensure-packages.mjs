import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

// Plain JavaScript without dependencies: this runs on a fresh clone, before anything is installed.

const LOCKFILE = 'package-lock.json';
const INSTALLED = 'node_modules/.package-lock.json'; // npm writes it at the end of a complete installation

/** Installs the packages when they are missing or older than the lockfile. Answers whether they are there. */
export function ensurePackages() {
  if (fresh()) return true;
  console.log('Installing packages (npm ci) …');
  return (
    spawnSync(...npm('ci', '--no-audit', '--no-fund'), { stdio: ['ignore', 'inherit', 'inherit'] }).status ===
    0
  );
}

function fresh() {
  return existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCKFILE).mtimeMs;
}

// Under `npm run`, npm tells where it is; on Windows `npm` alone is a script that cannot be spawned.
function npm(...args) {
  const script = process.env.npm_execpath;
  return script ? [process.execPath, [script, ...args]] : ['npm', args];
}
