/** What left the browser, and which server handed out which token. */
export interface Traffic {
  sent: { host: string; text: string }[];
  /** API hosts by token. */
  issued: Map<string, string>;
}

/** Writes down everything that goes through. */
export function tapped(fetch: typeof globalThis.fetch, { sent, issued }: Traffic): typeof globalThis.fetch {
  return async (input, init) => {
    const { host } = new URL(String(input));
    const headers = JSON.stringify([...new Headers(init?.headers)]);
    sent.push({ host, text: `${String(input)} ${headers} ${String(init?.body ?? '')}` });
    const response = await fetch(input, init);
    const token = response.headers.get('x-development-session');
    if (token !== null && !issued.has(token)) issued.set(token, host);
    return response;
  };
}
