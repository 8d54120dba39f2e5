import { EVERY_QUESTION } from '../rpc/every-question';
import type { App } from './world';

// What a stranger in the same browser does. Each function runs inside the stranger's page, so it stands alone.

interface Message {
  question: string;
  about: object;
}

/** Every question of the contract, well-formed, about an app that is connected. */
export const questionsAbout = ({ api }: App): Message[] =>
  Object.entries(EVERY_QUESTION).map(([question, { about }]) => ({
    question,
    about: 'origin' in about ? { ...about, origin: api } : about,
  }));

interface Port {
  postMessage(message: unknown): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

interface Runtime {
  sendMessage(id: string, message: unknown): Promise<unknown>;
  connect(id: string): Port;
}

/** Another extension sends each message by itself and all of them through a port; tells what came back. */
export async function speakTo(id: string, messages: unknown[]): Promise<string[]> {
  const own = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const runtime: Runtime = own.runtime;
  const came: string[] = [];
  for (const message of messages) {
    const send = runtime.sendMessage(id, message);
    came.push(
      await send.then(
        (answer) => `answer ${JSON.stringify(answer)}`,
        (problem) => (/does not exist/.test(String(problem)) ? 'nobody' : String(problem)),
      ),
    );
  }
  const port = runtime.connect(id);
  const over = new Promise<string>((resolve) => {
    port.onMessage.addListener((message) => resolve(`answer ${JSON.stringify(message)}`));
    port.onDisconnect.addListener(() => resolve('nobody'));
  });
  try {
    for (const message of messages) port.postMessage(message);
  } catch {
    // It was shut at once.
  }
  came.push(await over);
  return came;
}

/** Tries to take each resource in every way a page has; tells which came. */
export async function takeFrom(origin: string, paths: string[]): Promise<string[]> {
  const got: string[] = [];
  const loaded = (element: HTMLElement, path: string) =>
    new Promise<void>((resolve) => {
      element.addEventListener('load', () => resolve(void got.push(`${element.localName} ${path}`)));
      element.addEventListener('error', () => resolve());
      document.body.append(element);
    });
  for (const path of paths) {
    const address = `${origin}/${path}`;
    await fetch(address).then(
      () => got.push(`fetch ${path}`),
      () => undefined,
    );
    await loaded(Object.assign(document.createElement('img'), { src: address }), path);
    await loaded(Object.assign(document.createElement('script'), { src: address }), path);
    await loaded(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address }), path);
  }
  return got;
}

/** Puts each page into a frame. Of one that is refused some browsers tell nothing, so one that is not comes after. */
export async function frameEach(addresses: string[]): Promise<void> {
  for (const src of addresses.flatMap((address) => [address, 'about:blank'])) {
    const frame = document.createElement('iframe');
    const done = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(Object.assign(frame, { src }));
    if (src === 'about:blank') await done;
  }
}

/** Floods its own window and every frame in it, and looks for a way to speak to any extension. */
export function flood(messages: unknown[], times: number): string[] {
  for (let round = 0; round < times; round += 1)
    for (const message of messages)
      for (const target of [window, ...document.querySelectorAll('iframe')].map((each) =>
        each instanceof HTMLIFrameElement ? each.contentWindow : each,
      ))
        target?.postMessage(message, '*');
  const own = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  return own?.runtime?.sendMessage === undefined ? [] : ['runtime.sendMessage'];
}

/** Follows a link as the page itself, and opens it in a tab of its own. */
export function lead(address: string): void {
  try {
    window.open(address);
  } catch {
    // Refused at once.
  }
  const link = Object.assign(document.createElement('a'), { href: address });
  document.body.append(link);
  link.click();
}

/** Sends a form by itself, to wherever it leads. */
export function submitTo(address: string): void {
  const form = Object.assign(document.createElement('form'), { method: 'post', action: address });
  document.body.append(form);
  form.submit();
}

/** Plants a cookie, written as a server would, or whatever takes it away. */
export function plant(cookie: string): void {
  Reflect.set(document, 'cookie', cookie);
}
