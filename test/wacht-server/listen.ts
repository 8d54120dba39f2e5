import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import type { ProviderDirectory } from '../identity-providers/provider-directory';
import type { Listening, ListenOptions } from './spec';
import { isConnectionCut } from './struck';

type Fetch = (request: Request) => Promise<Response>;

interface Hosted {
  fetch: Fetch;
  /** Takes the requests to hosts of identity providers; everything else is Wacht's. */
  providers: Pick<ProviderDirectory, 'answer'>;
}

/**
 * Puts the server on a port of 127.0.0.1; 0 takes a free one. With a certificate it answers on a second, free port by
 * https as well. Every reply closes its connection, because a browser may send a request again by itself when a
 * reused connection dies, and then counts would lie (rule CR-7).
 */
export async function listen(
  { fetch, providers }: Hosted,
  port: number,
  { tls }: ListenOptions,
): Promise<Listening> {
  const wacht = createWachtListener(fetch);
  const listener: RequestListener = (request, response) => {
    if (!providers.answer(request, response)) void wacht(request, response);
  };
  const plain = createServer(listener);
  const secure = tls ? createSecureServer(tls, listener) : null;
  return {
    port: await open(plain, port),
    securePort: secure && (await open(secure, 0)),
    close: async () => {
      await Promise.all([close(plain), secure && close(secure)]);
    },
  };
}

const createWachtListener = (fetch: Fetch) =>
  getRequestListener(
    async (request, { outgoing }) => {
      try {
        return closing(await fetch(request));
      } catch (problem) {
        if (!isConnectionCut(problem) && !request.signal.aborted) throw problem;
        // The browser sees a network error: nothing is written.
        outgoing.destroy();
        return new Response(null);
      }
    },
    { overrideGlobalObjects: false },
  );

function closing(response: Response): Response {
  response.headers.set('connection', 'close');
  return response;
}

type Server = ReturnType<typeof createServer>;

async function open(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((problem) => (problem ? reject(problem) : resolve()));
    server.closeAllConnections();
  });
}
