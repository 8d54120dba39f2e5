/** The public half of a passkey, and whose it is. */
export interface Passkey {
  userId: string;
  /** As COSE writes a key. */
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
}
