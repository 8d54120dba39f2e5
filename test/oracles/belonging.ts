interface App {
  origin: string;
  claims: string[];
}

const parts = (origin: string) => {
  const [, host = '', port = ''] = /^https?:\/\/([^:/]+)(:\d+)?$/.exec(origin) ?? [];
  return { host, port, here: /(^|\.)localhost$|^127\.0\.0\.1$/.test(host) };
};

const same = (one: string, other: string): boolean =>
  parts(one).here ? one === other : parts(one).host === parts(other).host;

/** How many labels of a page's host are those of the domain that the app's API host lies in; 0: it lies elsewhere. */
function depth(page: string, api: string): number {
  const { host } = parts(page);
  const labels = parts(api).host.split('.');
  if (parts(api).host === '127.0.0.1' || parts(api).host === 'localhost') return 0;
  if (labels[1] === 'fapi' && host === parts(api).host.replace('.fapi.', '.accounts.'))
    return host.split('.').length;
  const own = labels.length > 2 ? labels.slice(1) : labels;
  const end = host.split('.').slice(-own.length);
  if (end.join('.') !== own.join('.')) return 0;
  return labels.slice(1).join('.') === host ? own.length - 1 : own.length;
}

/**
 * The app in whose list a page may stand, written down anew and slowly: each app is held against each other one. Nobody
 * may have what another one serves, what lies closer to another one, or what another one that lies as close names, too.
 */
export function naiveOwners(page: string, apps: App[]): string[] {
  const listed = ({ origin, claims }: App) => origin === page || claims.includes(page);
  const serves = ({ origin }: App) => same(origin, page);
  const names = ({ claims }: App) => claims.some((claim) => same(claim, page));
  const beats = (rival: App, app: App): boolean => {
    if (serves(app)) return false;
    if (serves(rival)) return true;
    const ahead = depth(page, rival.origin) - depth(page, app.origin);
    return ahead > 0 || (ahead === 0 && names(rival));
  };
  return apps
    .filter((app) => listed(app) && !apps.some((rival) => rival !== app && beats(rival, app)))
    .map(({ origin }) => origin);
}
