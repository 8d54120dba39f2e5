import { html } from 'hono/html';

interface Described {
  entityId: string;
  signInUrl: string;
  /** Base64 of the DER of the public key. */
  publicKey: string;
}

/** Metadata of a SAML identity provider; the bare key stands in place of a certificate (XML Signature 1.1, 4.5.10). */
export async function samlMetadata({ entityId, signInUrl, publicKey }: Described): Promise<string> {
  const xml = await html`<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"
  xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:dsig11="http://www.w3.org/2009/xmldsig11#" entityID="${entityId}">
<md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
<md:KeyDescriptor use="signing"><ds:KeyInfo>
<dsig11:DEREncodedKeyValue>${publicKey}</dsig11:DEREncodedKeyValue>
</ds:KeyInfo></md:KeyDescriptor>
<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${signInUrl}"/>
</md:IDPSSODescriptor>
</md:EntityDescriptor>`;
  return xml.toString();
}
