/** The session told twice: as the switcher understands it, and as its server sent it, without what is secret in it. */
export interface InspectedSession {
  /** Null where nothing usable came. */
  understood: string | null;
  raw: string;
}
