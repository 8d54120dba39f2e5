/** The largest disc of a list at two device pixels each; the toolbar's icon is drawn from it. */
const SIDE = 72;

/** The browser decodes it apart from any page, and only pixels come out of that. */
export async function redraw(picture: Blob): Promise<string | null> {
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, SIDE, SIDE);
  drawMiddle(pen, bitmap);
  bitmap.close();
  if (isBlank(pen.getImageData(0, 0, SIDE, SIDE))) return null;
  return dataAddress(await canvas.convertToBlob({ type: 'image/webp' }));
}

/** The largest square in its middle, whatever its shape. */
function drawMiddle(pen: OffscreenCanvasRenderingContext2D, bitmap: ImageBitmap): void {
  const side = Math.min(bitmap.width, bitmap.height);
  const left = (bitmap.width - side) / 2;
  const top = (bitmap.height - side) / 2;
  pen.drawImage(bitmap, left, top, side, side, 0, 0, SIDE, SIDE);
}

/** One color alone tells nobody who somebody is: initials do. */
function isBlank({ data }: ImageData): boolean {
  return data.every((value, at) => Math.abs(value - (data[at % 4] ?? 0)) < 8);
}

/** In the type that the browser really wrote. */
async function dataAddress(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return `data:${blob.type};base64,${btoa(String.fromCharCode(...bytes))}`;
}
