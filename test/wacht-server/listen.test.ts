import { request } from 'node:http';
import { expect, test } from 'vitest';
import { API_HOST, openBench } from './benches/bench';

interface Answer {
  status: number;
  connection: string | undefined;
  body: string;
}

// Node does not resolve *.localhost, so the host name goes into the header.
function ask({
  port,
  path,
  method = 'GET',
}: {
  port: number;
  path: string;
  method?: string;
}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: `${API_HOST}:${port}` };
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (reply) => {
      let body = '';
      reply.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      reply.on('end', () =>
        resolve({ status: reply.statusCode ?? 0, connection: reply.headers.connection, body }),
      );
    });
    sent.on('error', reject).end();
  });
}

test('the same server answers on a free port of 127.0.0.1 and closes each connection', async () => {
  const { server } = openBench({ dialect: 'go26-latest' });
  const { port, close } = await server.listen();
  const reply = await ask({ port, path: '/deployment' });
  expect([reply.status, reply.connection]).toEqual([200, 'close']);
  expect(reply.body).toContain(`"sign_in_page_url":"http://acme.localhost:${port}/sign-in"`);
  await close();
  await expect(ask({ port, path: '/deployment' })).rejects.toThrow();
});

test.each(['before', 'after'] as const)('a connection cut %s applying is a network error', async (when) => {
  const { server, control } = openBench({ dialect: 'go26-latest' });
  const { port, close } = await server.listen();
  control.fault({ path: '/session', kind: { do: 'drop', when } });
  await expect(ask({ port, path: '/session' })).rejects.toThrow('socket hang up');
  expect(control.sessions()).toHaveLength(when === 'after' ? 1 : 0);
  expect((await ask({ port, path: '/session' })).status).toBe(200);
  await close();
});

test('closing does not wait for a held reply', async () => {
  const { server, control } = openBench({ dialect: 'go26-latest' });
  const { port, close } = await server.listen();
  const hold = control.hold('/session');
  const reply = ask({ port, path: '/session' });
  await hold.reached;
  await Promise.all([close(), expect(reply).rejects.toThrow()]);
});
