import { generate } from 'selfsigned';

const DAY = 24 * 3600 * 1000;

/** Key and certificate for a listener, as PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

/**
 * A certificate made now, which nobody has signed: whoever connects must be told to accept it. It stands for
 * `localhost`, 127.0.0.1, and each host with whatever is one label below it; browsers take `*.localhost` alone for
 * a wildcard of a whole top-level domain and refuse it.
 */
export async function createCertificate(hosts: string[]): Promise<Certificate> {
  const names = ['localhost', '*.localhost', ...hosts.flatMap((host) => [host, `*.${host}`])];
  const altNames = [...new Set(names)].map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY),
    notAfterDate: new Date(Date.now() + 30 * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...altNames, { type: 7, ip: '127.0.0.1' }] },
    ],
  });
  return { key: made.private, cert: made.cert };
}
