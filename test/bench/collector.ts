import { createServer } from 'node:http';

/** What a page under measurement tells: its name, and whatever the part wants to know. */
export type Told = Record<string, unknown>;

export interface Collector {
  /** Where pages send what they tell. */
  address: string;
  /** Settles with the next that this page tells. */
  next(name: string, within?: number): Promise<Told>;
  /** Settles when this page waits at `/meet`, with what lets it go on. */
  meet(name: string, within?: number): Promise<() => void>;
  close(): void;
}

const PATIENCE = 15_000;

/** A server on this computer for what pages have measured. One page is waited for at a time. */
export async function openCollector(): Promise<Collector> {
  const waiting = new Map<string, (told: Told, goOn: () => void) => void>();
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const told: Told = Object(JSON.parse(text || '{}'));
      const goOn = () => response.writeHead(204).end();
      const isMeeting = request.url === '/meet';
      if (!isMeeting) goOn();
      waiting.get(`${told.name}${isMeeting ? '/meet' : ''}`)?.(told, goOn);
    });
  });
  await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume));
  const place = server.address();
  const port = typeof place === 'object' && place ? place.port : 0;

  const hear = <Heard>(name: string, within: number, heard: (told: Told, goOn: () => void) => Heard) =>
    new Promise<Heard>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${name} told nothing`)), within);
      waiting.set(name, (told, goOn) => {
        clearTimeout(late);
        waiting.delete(name);
        resolve(heard(told, goOn));
      });
    });

  return {
    address: `http://127.0.0.1:${port}/`,
    next: (name, within = PATIENCE) => hear(name, within, (told) => told),
    meet: (name, within = PATIENCE) => hear(`${name}/meet`, within, (_, goOn) => goOn),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
