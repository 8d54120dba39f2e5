import type { Stage } from './stage';
import type { Surface } from './surface';
import type { App } from './world';

export const SHARE = 'Share the session of Orrery’s own pages';

/** The switch among the app's settings; it asks for the hosts of the app's own pages. */
export async function share(stage: Stage, { site, portalHost }: App): Promise<Surface> {
  for (const host of new Set([new URL(site).hostname, portalHost]))
    for (const scheme of ['http', 'https']) await stage.grant(`${scheme}://${host}/*`);
  const options = await stage.openPage('options.html#apps');
  await options.click('switch', SHARE);
  await options.announces('The switcher shares one session with the pages of Orrery');
  return options;
}
