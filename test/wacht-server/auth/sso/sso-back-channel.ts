import { type IncomingMessage, request as plain, type RequestOptions } from 'node:http';
import { request as secure } from 'node:https';

interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/**
 * Fetches from an identity provider on this computer. Node does not resolve `*.localhost`, so the host name goes into
 * the header; and whoever listens on 127.0.0.1 with a certificate made it up.
 */
export function backChannelFetch(address: string, asking: Asking = {}): Promise<Response> {
  const { protocol, host, port, pathname, search } = new URL(address);
  const ask = protocol === 'https:' ? secure : plain;
  const options: RequestOptions & { rejectUnauthorized: boolean } = {
    host: '127.0.0.1',
    port: port || (protocol === 'https:' ? 443 : 80),
    path: `${pathname}${search}`,
    method: asking.method ?? 'GET',
    headers: { ...asking.headers, host },
    rejectUnauthorized: false,
  };
  return new Promise((resolve, reject) => {
    const sent = ask(options, (reply) => read(reply).then(resolve, reject));
    sent.on('error', reject).end(asking.body instanceof URLSearchParams ? asking.body.toString() : undefined);
  });
}

async function read(reply: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  for await (const part of reply) parts.push(Buffer.from(part));
  const headers = new Headers();
  for (const [name, value] of Object.entries(reply.headers)) headers.set(name, String(value));
  return new Response(Buffer.concat(parts), { status: reply.statusCode ?? 502, headers });
}
