import { readFileSync } from 'node:fs';
import type { Scene } from './scenes';

const read = (path: string, base: BufferEncoding = 'utf8') => readFileSync(path, base);
const MARK = `data:image/png;base64,${read('public/icon/128.png', 'base64')}`;

/** The page that a picture is taken of: words of ours around what was taken of the product, with the key that is down. */
export const pictureOf = (scene: Scene, product: string, key = ''): string => `<!doctype html>
<style>${read('test/pictures/page.css')}</style>
<body class="${scene.as} ${scene.theme}">
${scene.as === 'window' ? read('test/pictures/browser.html') : ''}
<div class="words">
<img src="${MARK}">
<h1>${scene.heading.replaceAll('. ', '.<br>')}</h1>
${scene.line === '' ? '' : `<p>${scene.line}</p>`}
${scene.as === 'moving' ? `<kbd class="${key && 'down'}">${key || '·'}</kbd>` : ''}
</div>
<img class="product" style="inline-size: ${widthOf(product)}px" src="data:image/png;base64,${product}">
</body>`;

/** Of a PNG in base64, as its first chunk says (https://www.w3.org/TR/png-3/#11IHDR): so no pixel is scaled. */
const widthOf = (png: string): number => Buffer.from(png, 'base64').readUInt32BE(16);
