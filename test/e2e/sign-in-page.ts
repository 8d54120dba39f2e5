import type { Message, Purpose } from '../wacht-server';
import { requests } from './judge';
import type { Stage, Tab } from './stage';
import { expect } from './story';
import type { Surface } from './surface';
import { until } from './until';
import type { App, World } from './world';

/** From the toolbar button to the page that signs in, which may show where somebody had got to. */
export async function openSignIn(stage: Stage): Promise<Tab> {
  const popup = await stage.openPopup();
  await popup.click('button', 'Add account');
  return stage.ownTabAt('options.html#sign-in');
}

/** The same to the first form. */
export async function addAccount(stage: Stage): Promise<Tab> {
  const page = await openSignIn(stage);
  await page.see('Use the account you want to add.');
  return page;
}

export async function fillIn(page: Surface, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    await page.click('textbox', label);
    await page.type(text);
  }
}

/** The form filled in for a mailed code, which nobody has asked for yet. */
export async function chooseMailedCode(stage: Stage, email: string): Promise<Tab> {
  const page = await addAccount(stage);
  await page.click('button', 'E-mail me a code');
  await fillIn(page, { 'E-mail address': email });
  return page;
}

/** Waits for a card that takes answers: while one is awaited nothing else can be sent. */
export async function seeStep(page: Surface, title: string): Promise<void> {
  await page.see(title);
  await page.missing('One moment…');
}

/** The one message that was sent for a purpose, once it is there; more than one is a failure. */
export async function onlyMessage({ control }: App, purpose: Purpose): Promise<Message> {
  const sent = () => control.outbox.filter((message) => message.purpose === purpose);
  await until(async () => sent().length > 0, { instead: () => `nothing was sent for ${purpose}` });
  const [message, ...more] = sent();
  if (message === undefined || more.length > 0)
    throw new Error(`${more.length + 1} were sent for ${purpose}`);
  return message;
}

export async function onlyCode(app: App, purpose: Purpose): Promise<string> {
  const { code } = await onlyMessage(app, purpose);
  if (code === undefined) throw new Error(`the message for ${purpose} has no code`);
  return code;
}

/** How often each question of a flow was put to the server. */
export function asked(world: World, app: App): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { path } of requests(world, app, { method: 'POST' })) {
    if (!path.startsWith('/captcha/')) counts[path] = (counts[path] ?? 0) + 1;
  }
  return counts;
}

/** Opens the popup and finds somebody active in it, beside those who were there. */
export async function seeActive(stage: Stage, name: string): Promise<Surface> {
  const popup = await stage.openPopup();
  await expect.poll(async () => (await popup.active())?.name).toBe(name);
  return popup;
}

export const namesIn = async (popup: Surface): Promise<string[]> =>
  (await popup.rows()).map(({ name }) => name);
