import type { WornPhoto, WornPicture } from '../../session/icon/worn';
import { drawn } from './draw';

/** The picture that is kept of somebody, as a `data:` address; null where none is. */
export type ImageOf = (photo: WornPhoto) => Promise<string | null>;

export type Drawing = ReturnType<typeof drawn>;

/** Draws what the icon wears: the picture of who it is, else the letters. */
export type Draw = (picture: WornPicture) => Promise<Drawing>;

export const createDrawing =
  (imageOf: ImageOf): Draw =>
  async (picture) => {
    const image = picture.photo ? await imageOf(picture.photo) : null;
    // What cannot be decoded is none.
    return drawn(picture, image === null ? null : await bitmapOf(image).catch(() => null));
  };

/** Not by `fetch`: our own policy lets nothing connect to a `data:` address. */
function bitmapOf(image: string): Promise<ImageBitmap> {
  const [, type = '', text = ''] = /^data:([^;]*);base64,(.*)$/.exec(image) ?? [];
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return createImageBitmap(new Blob([bytes], { type }));
}
