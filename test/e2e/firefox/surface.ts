import { writeFile } from 'node:fs/promises';
import { probeSource } from '../ask-probe';
import { createSurface } from '../create-surface';
import { asCall } from '../script';
import type { Surface } from '../surface';
import { pasteText } from './clipboard';
import { focusTold } from './focus-told';
import { clickIn, dragIn, evaluateIn, moveIn, type Where } from './frame';
import { composeText, pressKeys, strikeKey } from './keys';
import type { Marionette } from './marionette';

export function firefoxSurface(marionette: Marionette, where: Where): Surface {
  const page = { marionette, where };
  return createSurface({
    evaluate: (source) => evaluateIn(page, source),
    clickOn: ({ role, name }, button) => clickIn(page, probeSource('spot', role, name), button),
    moveTo: (spot) => moveIn(page, spot),
    dragTo: (from, to) => dragIn(page, from, to),
    type: (text) => pressKeys(page, [...text]),
    paste: (text) => pasteText(page, text),
    press: (key) => pressKeys(page, [key]),
    strike: (stroke) => strikeKey(page, stroke),
    compose: (composing) => composeText(page, composing),
    picture: async (file) => {
      const picture: string = await marionette.chrome(asCall(draw, [where]));
      await writeFile(file, Buffer.from(picture, 'base64'));
    },
    focusTold: () => focusTold(page),
    closed: () => marionette.chrome(`(${where}) === null`),
  });
}

interface DrawnBrowser {
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
}

async function draw(browser: DrawnBrowser): Promise<string> {
  const drawn = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
  const canvas = new OffscreenCanvas(drawn.width, drawn.height);
  canvas.getContext('2d')?.drawImage(drawn, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
}
