import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCertificate } from './certificate';

test('a certificate stands for this computer, each host and what is below it', async () => {
  const { key, cert } = await createCertificate(['fieldnote.localhost', 'orrery.localhost']);
  const certificate = new X509Certificate(cert);
  for (const host of ['localhost', 'orrery.localhost', 'fieldnote.localhost', 'frontend.fieldnote.localhost'])
    expect(certificate.checkHost(host), host).toBeDefined();
  expect(certificate.checkHost('fieldnote.example')).toBeUndefined();
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
});

test('a certificate is good from now on, and for a month at most', async () => {
  const { validFrom, validTo } = new X509Certificate((await createCertificate([])).cert);
  expect(Date.parse(validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(validTo) - Date.now()).toBeGreaterThan(3600_000);
  expect(Date.parse(validTo) - Date.now()).toBeLessThan(31 * 24 * 3600_000);
});
