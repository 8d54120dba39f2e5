import { addAccount } from './sign-in-page';
import type { Stage, Tab } from './stage';
import type { App } from './world';

interface Journey {
  /** Our own sign-in page. */
  page: Tab;
  /** The app's. */
  theirs: Tab;
}

/** From the toolbar to the sign-in page that the app itself has. */
export async function goToAppPage(stage: Stage, app: App): Promise<Journey> {
  const page = await addAccount(stage);
  const theirs = await leaveForAppPage(stage, { page, app, path: '/sign-in' });
  return { page, theirs };
}

interface From {
  page: Tab;
  app: App;
  path: '/sign-in' | '/sign-up';
}

export async function leaveForAppPage(stage: Stage, { page, app, path }: From): Promise<Tab> {
  if (path === '/sign-in') await page.click('button', 'More ways');
  await page.click('button', `Use ${app.name}’s own page`);
  const theirs = await stage.tabAt(`${app.site}${path}`);
  await theirs.see(path === '/sign-up' ? `Sign up for ${app.name}` : `Sign in to ${app.name}`);
  return theirs;
}
