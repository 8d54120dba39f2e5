import type { Strangers } from './strangers';

/**
 * Where a token got that its server has not issued it for, told by the traffic and the browser's stores alone: sent to
 * another server, kept among another app's records, shown to another app's page, or written over another app's.
 */
export const strayTokens = (world: Strangers): string[] => [
  ...new Set([...world.traffic.issued].flatMap(([token, issuer]) => strays(world, { token, issuer }))),
];

interface Issued {
  token: string;
  issuer: string;
}

function strays({ traffic, browser, apps, put }: Strangers, { token, issuer }: Issued): string[] {
  const sent = traffic.sent.filter(({ host, text }) => host !== issuer && text.includes(token));
  const kept = [...browser.durable.records].filter(
    ([key, record]) => record.includes(token) && !key.includes(`//${issuer}`),
  );
  const pagesOf = (isIts: boolean) =>
    apps.filter(({ origin }) => (origin === `https://${issuer}`) === isIts).map(({ site }) => site);
  const isAnothers = (page: string) => pagesOf(false).includes(page) && !pagesOf(true).includes(page);
  const shown = browser.tabs.open.filter(({ url }) => url.includes(token) && isAnothers(new URL(url).origin));
  const written = [...browser.siteCookies].flatMap(([site, cookies]) =>
    [...cookies].filter(([name, value]) => value === token && put.get(`${site} ${name}`) !== issuer),
  );
  return [
    ...sent.map(({ host }) => `${issuer}: sent to ${host}`),
    ...kept.map(([key]) => `${issuer}: kept as ${key}`),
    ...shown.map(({ url }) => `${issuer}: shown to ${new URL(url).host}`),
    ...written.map(([name]) => `${issuer}: written as ${name}`),
  ];
}
