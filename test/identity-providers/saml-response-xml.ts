import { randomBytes } from 'node:crypto';
import { html } from 'hono/html';
import type { SamlRequest } from './saml-request';

export interface SamlPerson {
  email: string;
  firstName: string;
  lastName: string;
}

/** The person, or why there is none: the second part of a SAML status, and words. */
export type Verdict = { person: SamlPerson } | { refusal: 'AuthnFailed' | 'RequestDenied'; words: string };

export interface SamlAnswer {
  /** Entity id of the provider. */
  issuer: string;
  request: SamlRequest;
  verdict: Verdict;
  /** Milliseconds. */
  now: number;
}

const ASSERTION_LIFE = 5 * 60_000;
const STATUS = 'urn:oasis:names:tc:SAML:2.0:status';

/** An unsigned Response (SAML core, section 3.3.3). The escaping of `html` is right for XML, too. */
export async function responseXml(answer: SamlAnswer): Promise<string> {
  const { issuer, request, verdict, now } = answer;
  const xml = await html`<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"
  xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${newId()}" Version="2.0"
  IssueInstant="${instant(now)}" Destination="${request.replyTo}" InResponseTo="${request.id}">
<saml:Issuer>${issuer}</saml:Issuer>
<samlp:Status>${statusXml(verdict)}</samlp:Status>
${'person' in verdict ? assertionXml(answer, verdict.person) : ''}
</samlp:Response>`;
  return xml.toString();
}

const statusXml = (verdict: Verdict) =>
  'person' in verdict
    ? html`<samlp:StatusCode Value="${STATUS}:Success"/>`
    : html`<samlp:StatusCode Value="${STATUS}:Responder">
<samlp:StatusCode Value="${STATUS}:${verdict.refusal}"/></samlp:StatusCode>
<samlp:StatusMessage>${verdict.words}</samlp:StatusMessage>`;

function assertionXml({ issuer, request, now }: SamlAnswer, person: SamlPerson) {
  const end = instant(now + ASSERTION_LIFE);
  return html`<saml:Assertion ID="${newId()}" Version="2.0" IssueInstant="${instant(now)}">
<saml:Issuer>${issuer}</saml:Issuer>
<saml:Subject>
<saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">${person.email}</saml:NameID>
<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">
<saml:SubjectConfirmationData InResponseTo="${request.id}" Recipient="${request.replyTo}" NotOnOrAfter="${end}"/>
</saml:SubjectConfirmation>
</saml:Subject>
<saml:Conditions NotBefore="${instant(now - 1000)}" NotOnOrAfter="${end}">
<saml:AudienceRestriction><saml:Audience>${request.issuer}</saml:Audience></saml:AudienceRestriction>
</saml:Conditions>
<saml:AuthnStatement AuthnInstant="${instant(now)}" SessionIndex="${newId()}"><saml:AuthnContext>
<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef>
</saml:AuthnContext></saml:AuthnStatement>
<saml:AttributeStatement>
${attributeXml('email', person.email)}${attributeXml('firstName', person.firstName)}${attributeXml('lastName', person.lastName)}
</saml:AttributeStatement>
</saml:Assertion>`;
}

const attributeXml = (name: string, value: string) =>
  html`<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`;

const instant = (at: number): string => new Date(at).toISOString();

/** An XML id begins with a letter or an underscore. */
const newId = (): string => `_${randomBytes(16).toString('hex')}`;
