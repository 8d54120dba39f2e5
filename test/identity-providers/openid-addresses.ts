/** Where an OpenID provider of this test bed answers, as its discovery document says it, too. */
export const openIdAddresses = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
});
