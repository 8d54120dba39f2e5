/** Where an OpenID provider of this test bed answers, as its discovery document says it, too. */
export const openIdAddresses = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
});

/** RSA, the usual one, would take most of a second to make a key for. */
export const ID_TOKEN_ALGORITHM = 'ES256';
