import type { Strangers } from './strangers';

/**
 * Where a token got that its server has not issued it for, told by the traffic and the browser's stores alone. A page's
 * cookie is the app's that put the first one there.
 */
export function strayTokens({ traffic, browser, apps }: Strangers): string[] {
  const found: string[] = [];
  for (const [token, issuer] of traffic.issued) {
    for (const { host, text } of traffic.sent)
      if (text.includes(token) && host !== issuer) found.push(`${issuer}: sent to ${host}`);
    for (const [key, record] of browser.durable.records)
      if (record.includes(token) && !key.includes(`//${issuer}`)) found.push(`${issuer}: kept as ${key}`);
    for (const { url } of browser.tabs.open)
      if (url.includes(token) && !pagesOf(apps, issuer).includes(new URL(url).origin))
        found.push(`${issuer}: shown to ${url}`);
    for (const [site, cookies] of browser.siteCookies)
      for (const value of cookies.values())
        if (value === token && !pagesOf(apps, issuer).includes(site)) found.push(`${issuer}: put at ${site}`);
  }
  return [...new Set(found)];
}

const pagesOf = (apps: Strangers['apps'], issuer: string): string[] =>
  apps.filter(({ origin }) => origin === `https://${issuer}`).map(({ site }) => site);
