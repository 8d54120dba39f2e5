import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file in a folder of its own, written whole or not at all. */
export function keptState(folder: string) {
  const path = join(folder, 'state');
  return {
    /** Null: nothing was kept. */
    read: (): Promise<Buffer | null> => readFile(path).catch(() => null),
    write: async (state: Buffer): Promise<void> => {
      await mkdir(folder, { recursive: true });
      await writeFile(`${path}.new`, state, { mode: 0o600 });
      await rename(`${path}.new`, path);
    },
    forget: (): Promise<void> => rm(path, { force: true }),
  };
}
