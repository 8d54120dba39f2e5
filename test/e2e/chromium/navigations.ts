import type { BrowserContext } from 'playwright';
import { browserSession } from './targets';

/**
 * Every address that a tab, a popup or a frame is led to from now on. The browser's list of targets tells where pages
 * have arrived, whoever opened them; the requests tell of redirects, and of what never arrived. A
 * redirect that is the very first request of a new tab can be over before anybody hears of that tab.
 */
export async function followNavigations(context: BrowserContext): Promise<string[]> {
  const visited: string[] = [];
  const session = await browserSession(context);
  const arrived = ({ targetInfo }: { targetInfo: { type: string; url: string } }) => {
    const isPage = targetInfo.type === 'page' || targetInfo.type === 'iframe';
    if (isPage && targetInfo.url !== '') visited.push(targetInfo.url);
  };
  session.on('Target.targetCreated', arrived);
  session.on('Target.targetInfoChanged', arrived);
  context.on('request', (request) => {
    if (request.isNavigationRequest()) visited.push(request.url());
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  return visited;
}
