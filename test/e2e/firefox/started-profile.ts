import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFirefox } from './start';

const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'switcher-firefox-'));

let started: Promise<string> | null = null;

/**
 * A profile of its own, in which Firefox was started once and did nothing: what it makes at its first start (databases,
 * compiled scripts) would be made for each story anew, and took a third of their time.
 */
export async function startedProfile(): Promise<string> {
  started ??= startOnce();
  const [from, profile] = await Promise.all([started, freshFolder()]);
  await cp(from, profile, { recursive: true });
  return profile;
}

async function startOnce(): Promise<string> {
  const profile = await freshFolder();
  process.once('exit', () => rmSync(profile, { recursive: true, force: true }));
  const firefox = await startFirefox(profile);
  await firefox.quit('eAttemptQuit');
  return profile;
}
