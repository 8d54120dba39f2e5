import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * From here on everything temporary of this process and those it starts lies in one folder, which goes when this
 * process ends, even when something had to be stopped half-way.
 */
export function takeTemporaryFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), 'switcher-'));
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
}
