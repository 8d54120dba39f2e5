import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Surface } from './surface';

/** A part of the popup's scripts, by the name that its file begins with. */
export type Load = 'popup' | 'second-load' | 'asked-load';

/** A copy of a build in which one load waits until it is let go, as on a computer that is busy with something else. */
export async function heldBack(build: string, load: Load): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'switcher-held-'));
  await cp(build, folder, { recursive: true });
  const chunks = join(folder, 'chunks');
  const names = (await readdir(chunks)).filter((name) => name.startsWith(`${load}-`));
  if (names.length !== 1) throw new Error(`${names.length} files of ${load}`);
  for (const name of names) {
    const script = await readFile(join(chunks, name), 'utf8');
    await writeFile(join(chunks, name), `${WAIT}${script}`);
  }
  return folder;
}

/** It tells that it waits when it begins to, and whenever it is asked: what is said before anybody hears it is lost. */
const WAIT = `await new Promise((go) => {
  const held = new BroadcastChannel('held');
  held.onmessage = ({ data }) => {
    if (data !== 'go') return held.postMessage('waits');
    held.close();
    go();
  };
  held.postMessage('waits');
});
`;

/** Lets it go in every page that is open, once it waits there, said in any page of the extension. */
export const letGo = (page: Surface): Promise<void> =>
  page.run(
    () =>
      new Promise<void>((done) => {
        const held = new BroadcastChannel('held');
        held.onmessage = () => {
          held.postMessage('go');
          held.close();
          done();
        };
        held.postMessage('who waits');
      }),
  );
