import type { Message } from '../wacht-server';
import type { Wishes } from './wishes';

/** What the terminal says at the start: where everything is, and the lines an app under development needs. */
export function greeting({ port, mode, users }: Pick<Wishes, 'port' | 'mode' | 'users'>): string {
  const api = `http://frontend.acme.localhost:${port}`;
  const key = `pk_${mode === 'staging' ? 'test' : 'live'}_${Buffer.from(api).toString('base64')}`;
  return `A local Wacht is running, in ${mode}, with ${users} ${users === 1 ? 'person' : 'people'}.

  Start page   http://acme.localhost:${port}/start   (people, passwords, codes)
  API          ${api}
               http://localhost:${port}   (for clients that do not find *.localhost)

  NEXT_PUBLIC_WACHT_PUBLISHABLE_KEY=${key}
  VITE_WACHT_PUBLISHABLE_KEY=${key}
  WACHT_FRONTEND_HOST=${api}

Codes appear here as they are sent. Ctrl-C ends it.`;
}

/** A mail or SMS in one line. */
export const sentLine = ({ kind, to, code, link }: Message): string =>
  `${kind === 'mail' ? 'Mail' : 'SMS'} to ${to}: ${code ?? link ?? ''}`;
