import { patternOf } from './pattern-of';
import type { Stage, Tab } from './stage';
import type { Surface } from './surface';
import type { App } from './world';

const ADDRESS = 'Publishable key, host or address';

/** Signs everybody of the app in on the app's own page, as a person would; the first one is active then. */
export async function signEverybodyIn(stage: Stage, { site }: App): Promise<Tab> {
  const tab = await stage.openTab(`${site}/start`);
  await tab.click('button', 'Sign everybody in here');
  await tab.see('Signed in here');
  return tab;
}

/** Opens the options page with something typed into the field for an app. */
export async function typeAddress(stage: Stage, address: string): Promise<Surface> {
  const options = await stage.openPage('options.html#connect');
  await options.click('textbox', ADDRESS);
  await options.type(address);
  return options;
}

/** Connects an app the way a person does: on the options page, by its host, allowing what the browser asks. */
export async function connect(stage: Stage, app: App): Promise<Surface> {
  await stage.grant(patternOf(app.api));
  const options = await typeAddress(stage, app.api);
  await options.press('Enter');
  await turnOnLocalApps(options);
  await options.click('button', 'Continue');
  return confirm(options, app);
}

/** One more, where local apps are on already. */
export async function connectAnother(stage: Stage, app: App): Promise<Surface> {
  await stage.grant(patternOf(app.api));
  const options = await typeAddress(stage, app.api);
  await options.press('Enter');
  return confirm(options, app);
}

async function confirm(options: Surface, { name }: App): Promise<Surface> {
  await options.click('button', `Yes, connect ${name}`);
  await options.see(`${name} is connected`);
  return options;
}

/** Takes the offer that the field makes for a host of this computer. */
export async function turnOnLocalApps(options: Surface): Promise<void> {
  await options.click('button', 'Turn on local apps');
  await options.see('Local apps are on.');
}

/** Five people in Fieldnote, Ada active, the app connected and its tab in front. */
export async function connectWithPeople(stage: Stage, app: App): Promise<Tab> {
  const tab = await signEverybodyIn(stage, app);
  await connect(stage, app);
  await tab.show();
  return tab;
}

/** The same with the popup open, which shows who is active. */
export async function openWithPeople(stage: Stage, app: App): Promise<Surface> {
  await connectWithPeople(stage, app);
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  return popup;
}
