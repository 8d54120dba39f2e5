import { connect, type Socket } from 'node:net';

/** Firefox's own remote control: a TCP line that carries `length:[kind,id,name,parameters]`. */
export interface Marionette {
  send(name: string, parameters?: object): Promise<unknown>;
  /** Runs source with the browser's own rights and gives its (awaited) value. */
  chrome(source: string): Promise<never>;
  close(): void;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (problem: Error) => void;
}

const COMMAND = 0;

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await open(port);
  const waiting = new Map<number, Waiting>();
  let last = 0;

  onMessages(socket, (message) => settle(message, waiting));
  socket.on('error', () => undefined); // followed by "close"
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox hung up'));
    waiting.clear();
  });

  const send = (name: string, parameters: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([COMMAND, last, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });

  await send('WebDriver:NewSession', { acceptInsecureCerts: true, unhandledPromptBehavior: 'ignore' });
  await send('Marionette:SetContext', { value: 'chrome' });
  return {
    send,
    chrome: async (source) => outcomeOf(await send('WebDriver:ExecuteAsyncScript', script(source))),
    close: () => socket.destroy(),
  };
}

/** Resolves with the line once Firefox has greeted. */
function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('closed before the greeting')));
    socket.once('data', () => resolve(socket)); // the greeting is one short piece and needs no reading
  });
}

function onMessages(socket: Socket, take: (message: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let end = endOfFirst(buffer); end !== null; end = endOfFirst(buffer)) {
      take(JSON.parse(buffer.subarray(buffer.indexOf(':') + 1, end).toString()));
      buffer = buffer.subarray(end);
    }
  });
}

function endOfFirst(buffer: Buffer): number | null {
  const colon = buffer.indexOf(':');
  if (colon < 0) return null;
  const end = colon + 1 + Number(buffer.subarray(0, colon).toString());
  return buffer.length < end ? null : end;
}

function settle(message: unknown, waiting: Map<number, Waiting>): void {
  if (!Array.isArray(message)) return;
  const [, id, problem, value] = message;
  const asked = waiting.get(id);
  waiting.delete(id);
  if (problem) asked?.reject(new Error(`${problem.error}: ${problem.message}`));
  else asked?.resolve(value);
}

const script = (source: string) => ({
  script: `const done = arguments[arguments.length - 1];
    (async () => (${source}))().then(
      (value) => done({ value }),
      (problem) => done({ problem: String(problem) + '\\n' + (problem?.stack ?? '') }),
    );`,
  args: [],
  newSandbox: true,
  scriptTimeout: 30_000,
});

function outcomeOf(answer: unknown): never {
  const { value } = Object(answer);
  if (value?.problem) throw new Error(value.problem);
  return value?.value as never;
}
