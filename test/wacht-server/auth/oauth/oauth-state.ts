import { createHmac, timingSafeEqual } from 'node:crypto';
import type { OAuthMemory } from './oauth-memory';

/** What a state says of the journey it belongs to (section 4.6.2). */
export interface StateParts {
  action: 'sign_in';
  attemptId: string;
  redirect: string;
  /** Milliseconds. */
  at: number;
  /** `frontend_host`: where the relay sends it on to. */
  siteHost: string;
}

type Keys = Pick<OAuthMemory, 'stateKey' | 'relayKey'>;

const LIFE = 10 * 60_000;

export const isOver = ({ at }: StateParts, now: number): boolean => at + LIFE <= now;

const sign = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/** Three parts with a dot between: what it says, the server's own HMAC, and the relay's signature over both. */
export function writeState({ stateKey, relayKey }: Keys, parts: StateParts): string {
  const { action, attemptId, redirect, at, siteHost } = parts;
  const text = [action, attemptId, redirect, String(at), siteHost].join('|');
  const said = Buffer.from(text).toString('base64url');
  const own = `${said}.${sign(stateKey, said)}`;
  return `${own}.${sign(relayKey, own)}`;
}

/** What a state says, when the server itself wrote it. */
export function readState(keys: Keys, state: string): StateParts | null {
  const [said = '', own = '', relay = '', ...rest] = state.split('.');
  const isOwn = same(own, sign(keys.stateKey, said)) && same(relay, sign(keys.relayKey, `${said}.${own}`));
  return isOwn && rest.length === 0 ? partsOf(said) : null;
}

/** The host that a state is to be sent on to, before its relay signature is looked at; null for anything else. */
export const siteHostIn = (state: string): string | null =>
  partsOf(state.split('.')[0] ?? '')?.siteHost ?? null;

/** Whether the relay may send this state on. */
export function isRelayed({ relayKey }: Pick<Keys, 'relayKey'>, state: string): boolean {
  const [said = '', own = '', relay = ''] = state.split('.');
  return same(relay, sign(relayKey, `${said}.${own}`));
}

// An address may hold the mark itself, so the parts are counted from both ends.
function partsOf(said: string): StateParts | null {
  const [action, attemptId, ...rest] = Buffer.from(said, 'base64url').toString().split('|');
  const siteHost = rest.pop();
  const at = Number(rest.pop());
  if (action !== 'sign_in' || !attemptId || !siteHost || !Number.isSafeInteger(at)) return null;
  return { action, attemptId, redirect: rest.join('|'), at, siteHost };
}

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
