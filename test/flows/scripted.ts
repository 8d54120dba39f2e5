import { createWachtClient } from '../../lib/wacht/client';

const ORIGIN = 'https://frontend.acme.example';

interface Scripted {
  status?: number;
  body?: unknown;
}

/** A client whose server gives these replies in turn, and every request as one line. */
export function scripted(...replies: Scripted[]) {
  const requests: string[] = [];
  const inits: RequestInit[] = [];
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    requests.push(`${init.method} ${String(url).slice(ORIGIN.length)} ${init.body ?? ''}`.trimEnd());
    inits.push(init);
    const { status = 200, body = '' } = replies.shift() ?? {};
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  const tokens = { current: async () => 'dev-token', received: async () => {} };
  const ports = { fetch, now: () => 0, online: () => true, hostGranted: async () => true };
  return {
    client: createWachtClient({ origin: ORIGIN, mode: 'production' }, { ...ports, tokens: null }),
    staging: createWachtClient({ origin: ORIGIN, mode: 'staging' }, { ...ports, tokens }),
    requests,
    inits,
  };
}

export const enveloped = (data: unknown, errors: unknown = null) => ({
  status: 200,
  message: '',
  data,
  errors,
});
