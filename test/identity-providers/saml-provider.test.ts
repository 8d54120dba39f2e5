import { createServer } from 'node:http';
import { deflateRawSync } from 'node:zlib';
import { SAML } from '@node-saml/node-saml';
import { expect, test } from 'vitest';
import { type Browser, openBrowser, type Page } from '../wacht-server/benches/oauth-browser';
import { createSamlProvider } from './saml-provider';
import { readSamlRequest } from './saml-request';

const APP = 'http://app.localhost';

interface Standing {
  browser: Browser;
  origin: string;
  app: SAML;
}

/** A provider on a port of its own, and a service provider that trusts it. */
async function standing(act: (at: Standing) => Promise<void>): Promise<void> {
  const provider = createSamlProvider({ host: 'login.corp.localhost', name: 'Corp', hue: 1 });
  provider.addPerson({ firstName: 'Ada', lastName: '<b>&"', email: 'ada@corp.example' });
  const server = createServer((request, response) => provider.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const origin = `http://login.corp.localhost:${port}`;
  const app = new SAML({
    issuer: `${APP}/metadata`,
    callbackUrl: `${APP}/callback`,
    entryPoint: `${origin}/saml/sso`,
    idpCert: pem(provider.keys().publicKey),
    providerName: 'The app',
  });
  await act({ browser: openBrowser(), origin, app }).finally(() => server.close());
}

const pem = (der: string): string =>
  `-----BEGIN PUBLIC KEY-----\n${der.match(/.{1,64}/g)?.join('\n')}\n-----END PUBLIC KEY-----`;

const fieldOf = ({ body }: Page, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

const ask = (app: SAML): Promise<string> => app.getAuthorizeUrlAsync('carried', undefined, {});

test('its pages ask who it is and whether the app may know, and lead back by a form that sends itself', () =>
  standing(async ({ browser, app }) => {
    const people = await browser.open(await ask(app));
    expect(people.body).toContain('<h1>Sign in to Corp</h1>');
    const confirm = await browser.press(people, 'Continue as Ada &lt;b&gt;&amp;&quot;');
    expect(confirm.body).toContain('<h1>Sign in to The app?</h1>');
    const back = await browser.press(confirm, 'Allow');
    expect(back.body).toContain('<h1>Back to The app</h1>');
    expect(back.body).toContain(`<form method="post" action="${APP}/callback">`);
    expect(back.body).toContain('<script>document.forms[0].submit();</script>');
    expect(fieldOf(back, 'RelayState')).toBe('carried');
    const { profile } = await app.validatePostResponseAsync({ SAMLResponse: fieldOf(back, 'SAMLResponse') });
    expect(profile).toMatchObject({ nameID: 'ada@corp.example', firstName: 'Ada', lastName: '<b>&"' });
  }));

test.each([
  ['Cancel', 'status:AuthnFailed'],
  ['Let it fail', 'status:RequestDenied'],
])('“%s” leads back with a signed refusal', (button, status) =>
  standing(async ({ browser, app }) => {
    const back = await browser.press(await browser.open(await ask(app)), button);
    const response = fieldOf(back, 'SAMLResponse');
    const xml = Buffer.from(response, 'base64').toString();
    expect(xml).toContain(status);
    expect(xml).toContain('<ds:Signature');
    await expect(app.validatePostResponseAsync({ SAMLResponse: response })).rejects.toThrow(
      'SAML provider returned Responder error',
    );
  }),
);

test('its metadata name its key and where it is asked', () =>
  standing(async ({ browser, origin }) => {
    const { body } = await browser.open(`${origin}/saml/metadata`);
    expect(body).toContain(`entityID="${origin}/saml/metadata"`);
    expect(body).toContain(`Location="${origin}/saml/sso"`);
    expect(body).toMatch(/<dsig11:DEREncodedKeyValue>MII[\w+/=]+</);
  }));

test('what is no question of an app gets a page of its own', () =>
  standing(async ({ browser, origin }) => {
    for (const query of ['', '?SAMLRequest=x', `?SAMLRequest=${encodeURIComponent(packed('<a/>'))}`]) {
      const page = await browser.open(`${origin}/saml/sso${query}`);
      expect([page.status, page.body]).toEqual([400, expect.stringContaining('This is not a sign-in')]);
    }
  }));

const packed = (xml: string): string => deflateRawSync(xml).toString('base64');

test.each([
  ['another host', `${APP}/metadata`, 'http://evil.localhost/callback'],
  ['no address', `${APP}/metadata`, 'callback'],
  ['an unnamed app', '', `${APP}/callback`],
])('an answer is not sent to %s', (_, issuer, replyTo) => {
  const xml = `<samlp:AuthnRequest ID="_1" AssertionConsumerServiceURL="${replyTo}"><saml:Issuer>${issuer}</saml:Issuer></samlp:AuthnRequest>`;
  expect(readSamlRequest(packed(xml))).toBeNull();
});
