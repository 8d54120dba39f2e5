import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Configuration, JWK, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { ID_TOKEN_ALGORITHM } from './openid-addresses';
import { accountOf, type OpenIdPerson } from './openid-people';
import { createOpenIdStore, type OpenIdClient } from './openid-store';
import { openId } from './quiet-openid';

export interface Engine {
  provider: Provider;
  /** What a person allowed an app once is not asked again: grants by `<subject> <client>`. */
  grants: Map<string, string>;
}

export interface EngineOptions {
  issuer: string;
  clients: () => OpenIdClient[];
  people: Map<string, OpenIdPerson>;
  /** The page of a refusal that cannot be told to the app. */
  errorPage(message: string): Promise<string>;
}

export const grantKey = (subject: string, clientId: string): string => `${subject} ${clientId}`;

/** An authorization server for one issuer: authorization code flow with PKCE, no more. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const { Provider } = await openId();
  const grants = new Map<string, string>();
  return { provider: new Provider(options.issuer, configuration(options, grants)), grants };
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

function configuration(
  { clients, people, errorPage }: EngineOptions,
  grants: Map<string, string>,
): Configuration {
  return {
    adapter: createOpenIdStore(clients),
    jwks: { keys: [newKey()] },
    cookies: { keys: [randomBytes(24).toString('hex')] },
    claims: { email: ['email', 'email_verified'], profile: ['name', 'given_name', 'family_name'] },
    // As the large providers do it: the id token already says who it is.
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    enabledJWA: { idTokenSigningAlgValues: [ID_TOKEN_ALGORITHM] },
    clientDefaults: { id_token_signed_response_alg: ID_TOKEN_ALGORITHM },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    clientBasedCORS: () => false,
    findAccount: (_, subject) => {
      const person = people.get(subject);
      return person && accountOf(person);
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: (context) => findGrant(context, grants),
    renderError: async (context, { error, error_description: description }) => {
      context.type = 'html';
      context.body = await errorPage(String(description ?? error));
    },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: MINUTE,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: HOUR,
      Grant: 24 * HOUR,
    },
  };
}

async function findGrant({ oidc }: KoaContextWithOIDC, grants: Map<string, string>) {
  const { account, client, provider } = oidc;
  const grantId = account && client && grants.get(grantKey(account.accountId, client.clientId));
  return grantId ? provider.Grant.find(grantId) : undefined;
}

function newKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kty, crv, x, y, d } = privateKey.export({ format: 'jwk' });
  return { kty, crv, x, y, d, use: 'sig', alg: ID_TOKEN_ALGORITHM };
}
