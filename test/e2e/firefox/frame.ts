import type { MouseButton } from '../create-surface';
import type { Spot } from '../probe';
import { asCall, asScript } from '../script';
import type { Marionette } from './marionette';

/** Source of an expression that gives a `<browser>` of the browser's own window, or null. */
export type Where = string;

/** Firefox's own objects, seen only by scripts that run inside it. */
interface MessageManager {
  addMessageListener(name: string, listener: (message: { data: Answer }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: Answer }) => void): void;
  loadFrameScript(url: string, later: boolean): void;
}

interface Answer {
  value?: string;
  problem?: string;
}

declare const Cu: {
  Sandbox(window: unknown, options: object): object;
  evalInSandbox(source: string, sandbox: object): never;
};
declare const content: {
  synthesizeMouseEvent(type: string, x: number, y: number, mouse: object, options: object): void;
};
declare function sendAsyncMessage(name: string, answer: Answer): void;

let asked = 0;

/** A page, by the way to its `<browser>`. */
export interface Page {
  marionette: Marionette;
  where: Where;
}

/** Runs source in the process of a page, with the browser's rights; it answers with a message of the given name. */
export async function inFrame(
  { marionette, where }: Page,
  sourceFor: (name: string) => string,
): Promise<Answer> {
  asked += 1;
  const name = `switcher-test:${asked}`;
  const url = `data:;charset=utf-8,${encodeURIComponent(sourceFor(name))}`;
  return marionette.chrome(asCall(exchange, [where, JSON.stringify({ name, url })]));
}

interface PageBrowser extends EventTarget {
  messageManager: MessageManager | null;
}

function exchange(browser: PageBrowser | null, about: { name: string; url: string }) {
  const manager = browser?.messageManager;
  if (!manager) return Promise.reject(new Error('the page is gone'));
  return new Promise<Answer>((resolve, reject) => {
    const take = ({ data }: { data: Answer }) => {
      manager.removeMessageListener(about.name, take);
      resolve(data);
    };
    manager.addMessageListener(about.name, take);
    // A page that moves to another process leaves behind whatever it was asked.
    const moved = () => reject(new Error('the page moved'));
    browser.addEventListener('DidChangeBrowserRemoteness', moved, { once: true });
    manager.loadFrameScript(about.url, false);
    setTimeout(() => reject(new Error('the page gave no answer')), 20_000);
  });
}

/** Runs source in the page itself, past its content security policy, and gives the (awaited) value. */
export async function evaluateIn(page: Page, source: string): Promise<never> {
  const { value, problem } = await inFrame(page, (name) => asScript(evaluateInContent, [name, source]));
  if (problem !== undefined) throw new Error(problem);
  return (value === undefined ? undefined : JSON.parse(value)) as never;
}

function evaluateInContent(name: string, source: string): void {
  const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, sameZoneAs: content, wantXrays: false });
  const whole = `(async () => JSON.stringify(await ${source}))()`;
  const fail = (problem: unknown) => sendAsyncMessage(name, { problem: String(problem) });
  try {
    const value: Promise<string | undefined> = Cu.evalInSandbox(whole, sandbox);
    value.then((given) => sendAsyncMessage(name, given === undefined ? {} : { value: given }), fail);
  } catch (problem) {
    fail(problem);
  }
}

/**
 * A real click: the page sees trusted events and the browser a gesture of the person. Where is looked for in the same
 * turn, so that nothing moves in between; false where there is nothing.
 */
export async function clickIn(page: Page, spotSource: string, button: MouseButton): Promise<boolean> {
  const { value, problem } = await inFrame(page, (name) =>
    asScript(clickInContent, [name, spotSource, button]),
  );
  if (problem !== undefined) throw new Error(problem);
  return value === 'clicked';
}

function clickInContent(name: string, spotSource: string, button: MouseButton): void {
  function click({ x, y }: Spot): void {
    const options = { isDOMEventSynthesized: false };
    const [number, mask] = button === 'left' ? [0, 1] : [2, 2];
    const types = ['mousemove', 'mousedown', ...(button === 'left' ? [] : ['contextmenu']), 'mouseup'];
    for (const type of types) {
      const buttons = type === 'mousedown' ? mask : 0;
      const clickCount = type === 'mousemove' ? 0 : 1;
      const moved = type === 'mousemove' ? 0 : number;
      content.synthesizeMouseEvent(type, x, y, { button: moved, buttons, clickCount }, options);
    }
  }
  try {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, sameZoneAs: content, wantXrays: false });
    const spot: Spot | null = JSON.parse(Cu.evalInSandbox(`JSON.stringify(${spotSource})`, sandbox));
    if (spot) click(spot);
    sendAsyncMessage(name, { value: spot ? 'clicked' : 'missed' });
  } catch (problem) {
    sendAsyncMessage(name, { problem: String(problem) });
  }
}

/** Moves the mouse as a hand does: not in one leap. */
export async function moveIn(page: Page, { x, y }: Spot): Promise<void> {
  await inFrame(page, (name) => asScript(moveInContent, [name, x, y]));
}

function moveInContent(name: string, x: number, y: number): void {
  for (const left of [2, 1, 0])
    content.synthesizeMouseEvent('mousemove', x - left, y, {}, { isDOMEventSynthesized: false });
  sendAsyncMessage(name, {});
}

/** Holds what lies there, and lets it go somewhere else. */
export async function dragIn(page: Page, from: Spot, to: Spot): Promise<void> {
  await inFrame(page, (name) => asScript(dragInContent, [name, from, to]));
}

function dragInContent(name: string, from: Spot, to: Spot): void {
  const send = (type: string, part: number, buttons: number) => {
    const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
    const mouse = { button: 0, buttons, clickCount: type === 'mousemove' ? 0 : 1 };
    content.synthesizeMouseEvent(type, x, y, mouse, { isDOMEventSynthesized: false });
  };
  send('mousemove', 0, 0);
  send('mousedown', 0, 1);
  for (const part of [0.2, 0.4, 0.6, 0.8, 1]) send('mousemove', part, 1);
  send('mouseup', 1, 0);
  sendAsyncMessage(name, {});
}
