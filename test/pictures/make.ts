import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { runTool } from '../commands/run-program';
import { takeTemporaryFolder } from '../commands/temporary-folder';
import { chromiumProgram } from '../e2e/chromium/launch';
import { openGallery } from '../gallery/open-gallery';
import { movingPicture } from './moving-picture';
import { pictureOf } from './picture-page';
import { playSwitch } from './play-switch';
import { MOVING, SCENES, type Scene } from './scenes';

const FOLDER = 'docs/store/pictures';
/** Of the settings, as much as a picture has room for. */
const PAGE = { width: 820, height: 582 };

takeTemporaryFolder();
await build('gallery', { WACHT_GALLERY: '1' });
await build('demo');

await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumProgram() });
try {
  for (const scene of SCENES)
    await writeFile(`${FOLDER}/${scene.file}.png`, await compose(scene, await productIn(scene)));
  await writeFile(`${FOLDER}/${MOVING.file}.png`, await played());
  await copyFile('public/icon/128.png', `${FOLDER}/icon-128.png`);
  console.log(`${SCENES.length} pictures, one that moves and the icon are in ${FOLDER}.`);
} finally {
  await browser.close();
}

/** The product in one of its states, in pixels of the picture, as base64. */
async function productIn({ shows, theme, as }: Scene): Promise<string> {
  const gallery = await openGallery(shows);
  try {
    if (as === 'page') await gallery.page.setViewportSize(PAGE);
    await gallery.show(shows.state, theme);
    const clip = as === 'page' ? { clip: { x: 0, y: 0, ...PAGE } } : {};
    const place = gallery.page.locator(`[data-state-id="${shows.state}"] > *`).first();
    const picture = as === 'page' ? await gallery.page.screenshot(clip) : await place.screenshot();
    return picture.toString('base64');
  } finally {
    await gallery.close();
  }
}

/** The popup's own moments, each with the same words beside it. */
async function played(): Promise<Buffer> {
  const moments = await playSwitch('.output/chrome-mv3-demo', MOVING.shows.scale);
  const stills = [];
  for (const { product, key, ms } of moments) stills.push({ png: await compose(MOVING, product, key), ms });
  return movingPicture(stills);
}

async function compose(scene: Scene, product: string, key = ''): Promise<Buffer> {
  const { width, height } = scene;
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
  await page.setContent(pictureOf(scene, product, key));
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

async function build(mode: string, env: Record<string, string> = {}): Promise<void> {
  const { code, output } = await runTool('wxt/bin/wxt.mjs', ['build', '--mode', mode], { env });
  if (code !== 0) throw new Error(output);
}
