import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';

/** How a request came in: every address that a server makes for itself keeps this scheme and port. */
export interface Doorway {
  /** With its colon, as in a URL. */
  protocol: string;
  /** Empty for the scheme's own. */
  port: string;
}

const urlOf = ({ headers, socket }: IncomingMessage): URL =>
  new URL(`${socket instanceof TLSSocket ? 'https:' : 'http:'}//${headers.host || 'localhost'}`);

export function doorwayOf(request: IncomingMessage): Doorway {
  const { protocol, port } = urlOf(request);
  return { protocol, port };
}

/** The host name that a request was meant for, without port; empty when its header is none. */
export function hostOf(request: IncomingMessage): string {
  try {
    return urlOf(request).hostname;
  } catch {
    return '';
  }
}

/** The origin of a host behind a doorway. */
export const originAt = (host: string, { protocol, port }: Doorway): string =>
  `${protocol}//${host}${port ? `:${port}` : ''}`;
