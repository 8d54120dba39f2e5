type OpenId = typeof import('oidc-provider');

let loaded: Promise<OpenId> | null = null;

/**
 * oidc-provider, imported when it is first needed because it is large. It says on Node 20 that it wants a newer one;
 * it runs all the same, and the line would stand in the middle of a test's report.
 */
export function openId(): Promise<OpenId> {
  loaded ??= quietly(() => import('oidc-provider'));
  return loaded;
}

async function quietly<Value>(work: () => Promise<Value>): Promise<Value> {
  const { warn } = console;
  console.warn = (...words: unknown[]): void => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
