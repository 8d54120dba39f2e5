import { isMoving } from './is-moving';
import { pictureSize } from './picture-size';

/** More than any picture of a face needs; counted after decompression. */
const MOST_BYTES = 1_000_000;

/** Smaller ones show nobody; larger ones would fill memory once they are decoded. */
const SMALLEST = 16;
const LARGEST = 4_096;

const PATIENCE = 10_000;

export interface Loading {
  fetch: typeof globalThis.fetch;
  /** The picture as one of our own; null where it cannot be decoded, or is nothing to look at. */
  redraw(picture: Blob): Promise<string | null>;
}

/**
 * Fetches a picture and draws it anew; null for whatever is none, moves, is too large, or lies elsewhere than it was said. Its
 * host learns neither who asks nor from where: no cookies, no referrer, nothing that was kept from the last time.
 */
export async function loadPicture(address: string, { fetch, redraw }: Loading): Promise<string | null> {
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const picture = await pictureIn(response);
    return picture && (await redraw(picture));
  } catch {
    return null;
  }
}

async function pictureIn({ ok, headers, body }: Response): Promise<Blob | null> {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!ok || !body || !type.startsWith('image/')) {
    await body?.cancel();
    return null;
  }
  const bytes = await readUpTo(MOST_BYTES, body);
  const size = bytes && pictureSize(bytes, type);
  const isStill = size && isFit(size.width) && isFit(size.height) && !isMoving(bytes, type);
  return isStill ? new Blob([bytes], { type }) : null;
}

const isFit = (side: number): boolean => side >= SMALLEST && side <= LARGEST;

/** Of what is too large no more is read. */
async function readUpTo(
  most: number,
  body: ReadableStream<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = body.getReader();
  const bytes = new Uint8Array(most);
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    if (length + chunk.value.length > most) {
      await reader.cancel();
      return null;
    }
    bytes.set(chunk.value, length);
    length += chunk.value.length;
  }
  return bytes.slice(0, length);
}
