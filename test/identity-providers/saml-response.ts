import { SignedXml } from 'xml-crypto';
import type { SamlKeys } from './saml-keys';
import { responseXml, type SamlAnswer } from './saml-response-xml';

/** A Response to the request, signed as a whole, and the assertion in it also by itself. */
export async function samlResponse(answer: SamlAnswer, keys: SamlKeys): Promise<string> {
  const xml = await responseXml(answer);
  const inner = 'person' in answer.verdict ? sign(xml, { element: 'Assertion', keys }) : xml;
  return sign(inner, { element: 'Response', keys });
}

interface Signing {
  element: 'Assertion' | 'Response';
  keys: SamlKeys;
}

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';

function sign(xml: string, { element, keys }: Signing): string {
  const xpath = `//*[local-name(.)='${element}']`;
  const signature = new SignedXml({
    privateKey: keys.privateKey,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: EXCLUSIVE,
  });
  signature.addReference({
    xpath,
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', EXCLUSIVE],
  });
  const reference = `${xpath}/*[local-name(.)='Issuer']`;
  signature.computeSignature(xml, { prefix: 'ds', location: { reference, action: 'after' } });
  return signature.getSignedXml();
}
