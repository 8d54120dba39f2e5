import { type Profile, SAML, SamlStatusError, ValidateInResponseTo } from '@node-saml/node-saml';
import { done, fail, type Result } from '../../../../lib/result';
import { type Doorway, originAt } from '../../../identity-providers/doorway';
import type { SsoProblem } from './sso-problem';
import { samlKeyOf } from './sso-saml-key';
import type { SsoTrip, Vouched } from './sso-trip';

/** The address at the provider that asks who somebody is, by the redirect binding. */
export const samlUrl = (trip: SsoTrip, state: string): Promise<string> =>
  serviceProvider(trip).getAuthorizeUrlAsync(state, undefined, {});

/** Checks a SAML answer: signatures, audience, recipient, times and that it answers this very question. */
export async function samlVouched(trip: SsoTrip, response: string): Promise<Result<Vouched, SsoProblem>> {
  const provider = serviceProvider(trip);
  try {
    const { profile } = await provider.validatePostResponseAsync({ SAMLResponse: response });
    return profile && isMeant(profile, provider.options) ? done(readProfile(profile)) : fail('not-believed');
  } catch (problem) {
    return fail(problemIn(problem));
  }
}

/** This server as a SAML service provider, named by its metadata's address. */
export function samlEntity(apiHost: string, doorway: Doorway) {
  const origin = originAt(apiHost, doorway);
  return { issuer: `${origin}/auth/sso/metadata`, callbackUrl: `${origin}/auth/sso/callback` };
}

function serviceProvider({ app, connection, doorway, departure: { requestId } }: SsoTrip): SAML {
  const entity = samlEntity(app.apiHost, doorway);
  const provider = originAt(connection.host, doorway);
  return new SAML({
    ...entity,
    audience: entity.issuer,
    providerName: app.name,
    entryPoint: `${provider}/saml/sso`,
    idpIssuer: `${provider}/saml/metadata`,
    idpCert: (give) => samlKeyOf(`${provider}/saml/metadata`).then((key) => give(null, key), give),
    disableRequestedAuthnContext: true,
    generateUniqueId: () => requestId,
    validateInResponseTo: ValidateInResponseTo.always,
    cacheProvider: onlyRequest(requestId),
  });
}

// Knows one request. That it was not answered before, and not too long ago, the journey says already.
const onlyRequest = (requestId: string) => ({
  saveAsync: async () => null,
  getAsync: async (key: string) => (key === requestId ? new Date().toISOString() : null),
  removeAsync: async (key: string | null) => key,
});

// The library looks at neither: whose answer it is, and to whom.
const isMeant = (profile: Profile, { idpIssuer, callbackUrl }: SAML['options']): boolean =>
  profile.issuer === idpIssuer && recipientOf(profile) === callbackUrl;

// This text is what the signature covers, in canonical form.
const recipientOf = (profile: Profile): string | undefined =>
  /<saml:SubjectConfirmationData [^>]*\bRecipient="([^"]*)"/.exec(profile.getAssertionXml?.() ?? '')?.[1];

function readProfile(profile: Profile): Vouched {
  const { nameID, firstName, lastName } = profile;
  return {
    email: nameID,
    firstName: typeof firstName === 'string' ? firstName : '',
    lastName: typeof lastName === 'string' ? lastName : '',
  };
}

function problemIn(problem: unknown): SsoProblem {
  if (!(problem instanceof SamlStatusError)) return 'not-believed';
  return problem.xmlStatus.includes('AuthnFailed') ? 'cancelled' : 'failed';
}
