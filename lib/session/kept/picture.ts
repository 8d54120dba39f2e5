/** Under this key the app's own picture is kept: no account has it. */
export const LOGO = '';

/** A picture of an account or of the app, as far as one was looked for. */
export interface Picture {
  /** Where its server says that it is. */
  address: string;
  /** When it was fetched, in milliseconds; null where its host is not allowed for it. */
  at: number | null;
  /** Drawn anew by us, as a `data:` address; null where nothing could be drawn. */
  image: string | null;
}

/** Of whom there are pictures; whoever comes after so many keeps the initials. */
export const MOST_PICTURES = 100;

/** What we draw, and nothing that anybody else could have written. */
export const isOwnImage = (image: string): boolean =>
  /^data:image\/(?:webp|png);base64,[A-Za-z0-9+/]+={0,2}$/.test(image);
