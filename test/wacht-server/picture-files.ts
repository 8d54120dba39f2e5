import { deflateSync } from 'node:zlib';

type Bytes = Uint8Array<ArrayBuffer>;
type Color = [red: number, green: number, blue: number];

export const RED: Color = [220, 30, 30];
export const BLUE: Color = [30, 60, 220];
export const GREEN: Color = [30, 160, 60];

interface PngSpec {
  width?: number;
  height?: number;
  /** Above, and below. */
  colors?: [Color, Color];
}

/** A picture of two colors, one above the other. */
export function png({ width = 48, height = 48, colors: [above, below] = [RED, BLUE] }: PngSpec = {}): Bytes {
  const line = (y: number) => [
    0,
    ...Array.from({ length: width }, () => (y < height / 2 ? above : below)).flat(),
  ];
  const lines = Array.from({ length: height }, (_, y) => Buffer.from(line(y)));
  return pngSaying({ width, height }, Buffer.concat(lines));
}

/** Where the chunk that every PNG begins with has ended. */
const AFTER_HEAD = 33;

/** It says that two frames follow. */
export const movingPng = (): Bytes =>
  new Uint8Array(
    Buffer.concat([
      png().subarray(0, AFTER_HEAD),
      chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
      png().subarray(AFTER_HEAD),
    ]),
  );

/** What says that it is that large, whatever it has. */
export function pngSaying({ width, height }: { width: number; height: number }, pixels: Buffer): Bytes {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const whole = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return new Uint8Array(whole);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const fromBase64 = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'base64'));

/** 24 × 24: red beside blue, then green beside yellow, over and over. */
export const MOVING_GIF = fromBase64(
  'R0lGODlhGAAYAIEAAP8AAAAA/wAAAAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQABQAAACwAAAAAGAAYAAAIUQABCBxIUGCAgwgTHizIEIDChwEaFoSoUCJBigktDsSIUKNBjhE9ggypcaRHhyBPmhSZkiVHlS1LxrS4UuZLlxhh3rSZEydFnT15/vQJESjFgAAh+QQBBQACACwAAAAAGAAYAIH//wAA/wAAAAAAAAAIUQADCBxIUCCAgwgTHizIMIDChwAaFoSoUCJBigktDsSIUKNBjhE9ggypcaRHhyBPmhSZkiVHlS1LxrS4UuZLlxhh3rSZEydFnT15/vQJESjFgAA7',
);

/** The first of its images alone. */
export const STILL_GIF: Bytes = new Uint8Array([
  ...MOVING_GIF.subarray(0, MOVING_GIF.lastIndexOf(0x21)),
  0x3b,
]);

/** 32 × 24 each. */
export const WEBP = fromBase64(
  'UklGRloAAABXRUJQVlA4IE4AAADwAwCdASogABgAPp0+mEmlo6KhN+gAsBOJZAC/Z0r6B+Kv4AAMO+ZQAP7uCmf25B1ymQ//aVpx+v4uf9hIDKAP00P2N/6mP4iXrUAAAAA=',
);
export const LOSSLESS_WEBP = fromBase64('UklGRiYAAABXRUJQVlA4TBkAAAAvH8AFAA8Q87//8x8OBAJJ/tILDBDR/yjeAA==');

/** 24 × 24. */
export const MOVING_WEBP = fromBase64(
  'UklGRpgAAABXRUJQVlA4WAoAAAACAAAAFwAAFwAAQU5JTQYAAAAAAAAAAABBTk1GMgAAAAAAAAAAABcAABcAADIAAAJWUDhMGgAAAC8XwAUADxDzv//zHw4EAoQD/7UGBET0P5IHQU5NRjIAAAAAAAAAAAAXAAAXAAAyAAAAVlA4TBoAAAAvF8AFAA8w//Mf8x8VBAKE/1oHBgRE9D+wRw==',
);

export const file =
  (type: string, body: BodyInit | null, init: ResponseInit = {}) =>
  async (): Promise<Response> =>
    new Response(body, { ...init, headers: { 'content-type': type, ...init.headers } });

/** Never ends by itself; tells whether it was left. */
export function endless(type: string): { file: () => Promise<Response>; isLeft(): boolean } {
  let isLeft = false;
  const body = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
      cancel: () => {
        isLeft = true;
      },
    });
  const answer = async () => new Response(body(), { headers: { 'content-type': type } });
  return { file: answer, isLeft: () => isLeft };
}
