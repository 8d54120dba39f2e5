import { inflateRawSync } from 'node:zlib';

/** What an app asks a SAML identity provider: who is this? */
export interface SamlRequest {
  id: string;
  /** Where the answer goes, the assertion consumer service. */
  replyTo: string;
  /** The app's entity id, which is also the audience of the answer. */
  issuer: string;
  /** As the app calls itself, else its host. */
  appName: string;
}

/** Requests are a few hundred bytes; anything larger is not unpacked. */
const LONGEST = 16 * 1024;

/**
 * Reads an AuthnRequest as the redirect binding carries it (deflated, base64); null when it is none, or when its answer
 * would go anywhere but to the app that asks. The request is not signed, so nothing else in it is believed.
 */
export function readSamlRequest(sent: string): SamlRequest | null {
  const xml = inflate(sent);
  const attributes = attributesOf(/<(?:\w+:)?AuthnRequest\b([^>]*)>/.exec(xml)?.[1] ?? '');
  const issuer = unescapeXml(/<(?:\w+:)?Issuer\b[^>]*>([^<]*)</.exec(xml)?.[1] ?? '');
  const id = attributes.get('ID');
  const replyTo = attributes.get('AssertionConsumerServiceURL');
  if (!id || !replyTo || !sameOrigin(issuer, replyTo)) return null;
  return { id, replyTo, issuer, appName: attributes.get('ProviderName') ?? new URL(issuer).hostname };
}

function inflate(sent: string): string {
  try {
    return inflateRawSync(Buffer.from(sent, 'base64'), { maxOutputLength: LONGEST }).toString('utf8');
  } catch {
    return '';
  }
}

const attributesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescapeXml(value)]),
  );

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

const unescapeXml = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);

const sameOrigin = (one: string, other: string): boolean =>
  URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
