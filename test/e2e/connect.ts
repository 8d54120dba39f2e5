import type { Stage, Tab } from './stage';
import type { Surface } from './surface';
import type { App } from './world';

const CONNECT = 'options.html#connect';

/** Signs everybody of the app in on the app's own page, as its active person comes the first one. */
export async function signEverybodyIn(stage: Stage, { site }: App): Promise<Tab> {
  const tab = await stage.openTab(`${site}/start`);
  await tab.click('button', 'Sign everybody in here');
  await tab.see('Signed in here');
  return tab;
}

/** Connects an app the way a person does: on the options page, by its host, allowing what the browser asks. */
export async function connect(stage: Stage, app: App): Promise<Surface> {
  await stage.grant(`http://${app.apiHost}/*`);
  const options = await stage.openPage(CONNECT);
  await options.click('textbox', 'Publishable key, host or address');
  await options.type(`http://${app.host}`);
  await options.press('Enter');
  await options.click('button', 'Turn on local apps');
  await options.click('button', 'Continue');
  await options.click('button', `Yes, connect ${app.name}`);
  await options.see(`${app.name} is connected`);
  return options;
}
