import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { isConnectionCut } from './struck';

type Fetch = (request: Request) => Promise<Response>;

/**
 * Puts the server on a port of 127.0.0.1; 0 takes a free one. Every reply closes its connection, because a browser
 * may send a request again by itself when a reused connection dies, and then counts would lie (rule CR-7).
 */
export async function listen(fetch: Fetch, port: number): Promise<{ port: number; close(): Promise<void> }> {
  const listener = getRequestListener(
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
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return { port: address.port, close: () => close(server) };
}

function closing(response: Response): Response {
  response.headers.set('connection', 'close');
  return response;
}

function close(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((problem) => (problem ? reject(problem) : resolve()));
    server.closeAllConnections();
  });
}
