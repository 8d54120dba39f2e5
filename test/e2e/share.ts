import type { Stage } from './stage';
import type { Surface } from './surface';
import type { App } from './world';

const labelFor = (name: string): string => `Share the session of ${name}’s own pages`;

export const SHARE = labelFor('Orrery');

/** Asks for it with the switch among the app's settings, and allows the hosts of the pages that the app names. */
export async function wishToShare(
  stage: Stage,
  { name }: App,
  { hosts, isOneOfSeveral = false }: { hosts: string[]; isOneOfSeveral?: boolean },
): Promise<Surface> {
  for (const host of new Set(hosts))
    for (const scheme of ['http', 'https']) await stage.grant(`${scheme}://${host}/*`);
  const options = await stage.openPage('options.html#apps');
  if (isOneOfSeveral) await options.click('button', `Open ${name} settings`);
  await options.click('switch', labelFor(name));
  return options;
}

/** The same with an app whose pages have a session. */
export async function share(stage: Stage, app: App, { isOneOfSeveral = false } = {}): Promise<Surface> {
  const hosts = [new URL(app.site).hostname, app.portalHost];
  const options = await wishToShare(stage, app, { hosts, isOneOfSeveral });
  await options.announces(`The switcher shares one session with the pages of ${app.name}`);
  return options;
}
