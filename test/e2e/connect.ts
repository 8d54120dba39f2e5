import { patternOf } from './pattern-of';
import type { Stage, Tab } from './stage';
import type { Surface } from './surface';
import type { App } from './world';

const ADDRESS = 'Address or key';

/** Signs everybody of the app in on the app's own page, as a person would; the first one is active then. */
export async function signEverybodyIn(stage: Stage, { site }: App): Promise<Tab> {
  const tab = await stage.openTab(`${site}/start`);
  await tab.click('button', 'Sign everybody in here');
  await tab.see('Signed in here');
  return tab;
}

/** Opens the options page with something typed into the field for an app. */
export async function typeAddress(stage: Stage, address: string): Promise<Surface> {
  const options = await openField(stage);
  await options.type(address);
  return options;
}

/** The same with something pasted there: of what is typed the page looks at each letter. */
async function pasteAddress(stage: Stage, address: string): Promise<Surface> {
  const options = await openField(stage);
  await options.paste(address);
  return options;
}

async function openField(stage: Stage): Promise<Surface> {
  const options = await stage.openPage('options.html#connect');
  await options.click('textbox', ADDRESS);
  return options;
}

/** The page that the browser shows once the extension is installed, where apps of this computer may be connected. */
export async function openedAtInstall(stage: Stage): Promise<Tab> {
  const options = await stage.ownTabAt('options.html#connect');
  await options.show();
  await options.run(() => location.assign('#behaviour'));
  await options.click('switch', 'Local apps');
  await options.run(() => location.assign('#connect'));
  await options.see('Address or key');
  return options;
}

/** Connects an app the way a person does: on the options page, by its host, allowing what the browser asks. */
export async function connect(stage: Stage, app: App): Promise<Surface> {
  await stage.grant(patternOf(app.api));
  const options = await pasteAddress(stage, app.api);
  await options.press('Enter');
  await turnOnLocalApps(options);
  await askFor(options, app);
  return confirm(options, app);
}

/** One more, where local apps are on already. */
export async function connectAnother(stage: Stage, app: App): Promise<Surface> {
  await stage.grant(patternOf(app.api));
  const options = await pasteAddress(stage, app.api);
  await askFor(options, app);
  return confirm(options, app);
}

/** Goes on once it can be read which host the browser will be asked for. */
export async function askFor(options: Surface, { apiHost, host }: App): Promise<void> {
  await options.see('Next, your browser asks');
  // Where its name does not tell that it is an API's, a likelier one stands before it.
  if (!apiHost.startsWith('frontend.'))
    await options.click('radio', `${host} What you gave; rarely the right one`);
  await options.click('button', 'Continue');
}

async function confirm(options: Surface, { name }: App): Promise<Surface> {
  await options.click('button', `Connect ${name}`);
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
