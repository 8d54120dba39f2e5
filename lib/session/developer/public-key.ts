/** A key with which an app's tokens can be checked: the members of a JWK that are public, each as it was written. */
export interface PublicKey {
  kty: string;
  kid?: string;
  alg?: string;
  use?: string;
  crv?: string;
  x?: string;
  y?: string;
  n?: string;
  e?: string;
}
