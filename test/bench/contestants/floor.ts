import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const EMPTY_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Floor</title>
  </head>
  <body>
    <p id="empty">Nothing</p>
  </body>
</html>
`;

/** It answers whatever it is asked, as little as a worker can do. */
const BARE_WORKER = 'chrome.runtime.onMessage.addListener((message, sender, answer) => answer(0));\n';

export const FLOOR_READY = '#empty';

/** The least that a browser can open: an extension with the manifest that was built and an empty popup. */
export async function makeFloor(build: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const path of ['icon', '_locales'])
    await cp(join(build, path), join(folder, path), { recursive: true });
  // Two extensions cannot have the same key, and the product says so when it has none.
  const { commands: _, ...manifest } = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
  const gecko = manifest.browser_specific_settings?.gecko;
  if (gecko) gecko.id = 'floor@bench.example';
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const page of ['popup.html', 'options.html']) await writeFile(join(folder, page), EMPTY_PAGE);
  await writeFile(join(folder, 'background.js'), BARE_WORKER);
}
