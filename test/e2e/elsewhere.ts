import { addAccount } from './sign-in-page';
import type { Stage, Tab } from './stage';
import type { Surface } from './surface';
import { until } from './until';
import type { App, World } from './world';

/** Puts Google's button on the app's forms. */
export function offerGoogle({ control }: App): void {
  control.settings.socialProviders = ['google_oauth'];
}

/** From the toolbar to the provider's own page; the first time its host is named in between. */
export async function goToGoogle(
  stage: Stage,
  { server, port }: World,
): Promise<{ page: Tab; google: Tab; host: string }> {
  const page = await addAccount(stage);
  await page.click('button', 'Google');
  const host = `${server.provider('google_oauth').host}:${port}`;
  await page.see(`You will go to ${host} and come back here.`);
  await page.click('button', `Continue to ${host}`);
  const google = await stage.tabAt(`http://${host}`);
  return { page, google, host };
}

/** Signs in at the provider as one of its people, and lets the app know who it is. */
export async function allow(google: Surface, name: string): Promise<void> {
  await google.click('button', `Continue as ${name}`);
  await google.click('button', 'Allow');
}

/** Lets the extension see the app's tabs, as a person does in its settings: then it knows how one of them ended. */
export async function letSeeTabs(stage: Stage, { name, site }: App): Promise<void> {
  for (const scheme of ['http', 'https']) await stage.grant(`${scheme}://${new URL(site).hostname}/*`);
  const options = await stage.openPage('options.html#apps');
  await options.click('switch', `Let the switcher see and reload the tabs of ${name}`);
  const isOn = () => document.querySelectorAll('[role=switch]:checked').length === 1;
  await until(() => options.run(isOn), { instead: () => `the tabs of ${name} stay unseen` });
}
