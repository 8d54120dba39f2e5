import { done, fail, type Result } from '../../result';
import { isSharedEnding } from '../hosts/shared-ending';
import { isLoopbackName } from '../loopback';
import type { Mode, Origin } from '../types';
import { type AddressProblem, type AppAddress, readAddress } from './address';
import { candidateHosts } from './candidates';
import { isDisguised } from './disguise';
import { looksLikeKey } from './publishable-key';
import { hostPart, schemeOf, tidy } from './tidy';

/** Why nothing can be made of what was pasted. */
export type PastedProblem =
  | AddressProblem
  | 'too-long'
  | 'secret-key' // one that its owner keeps
  | 'other-key' // of another kind, or of another product
  | 'shared-ending' // what many hosts end with, as `co.uk`
  | 'look-alike'; // letters of one script that pass for another's

/** What was understood of what a person pasted. */
export interface Pasted {
  /** The host that it names. */
  given: Origin;
  /** The same as it was written, where that has other letters than the address itself. */
  written: string | null;
  by: 'key' | 'address';
  /** Told by a publishable key only. */
  mode: Mode | null;
  /** Where the app's accounts may be kept, the likeliest first; at least one. */
  candidates: [Origin, ...Origin[]];
}

/** No address bar holds more, save one that is all about something else. */
const LONGEST = 4_096;

/** Understands whatever a person can copy of an app: its key, a host, the whole address of any of its pages. */
export function readPasted(text: string, settings: { localApps: boolean }): Result<Pasted, PastedProblem> {
  if (text.trim().length > LONGEST) return fail('too-long');
  const typed = tidy(text);
  if (looksLikeKey(typed)) return readKey(typed, settings);
  const foreign = foreignKey(typed);
  return foreign === null ? readPlace(typed, settings) : fail(foreign);
}

function readKey(key: string, settings: { localApps: boolean }): Result<Pasted, PastedProblem> {
  const read = readAddress(key, settings);
  if (!read.ok) return read;
  const { origin, mode } = read.value;
  return done({ given: origin, written: null, by: 'key', mode, candidates: [origin] });
}

/** No host has an underscore in its first part, and every key of such products begins so. */
function foreignKey(typed: string): 'secret-key' | 'other-key' | null {
  if (!/^[a-z]{2,10}_[\w-]+$/i.test(typed)) return null;
  return /^(sk|rk|whsec|secret)_/i.test(typed) ? 'secret-key' : 'other-key';
}

function readPlace(typed: string, settings: { localApps: boolean }): Result<Pasted, PastedProblem> {
  if (!/^(https?)?$/.test(schemeOf(typed))) return fail('not-https');
  const host = hostPart(typed);
  if (host === '' && typed !== '') return fail('not-an-address');
  const read = readAddress(withoutPort(host), settings);
  if (!read.ok) return read;
  const name = host.replace(/^.*:\/\//, '');
  if (isDisguised(name)) return fail('look-alike');
  if (isSharedEnding(new URL(read.value.origin).hostname)) return fail('shared-ending');
  return done({ ...understood(read.value), written: asWritten(name) });
}

/** Letters that nobody sees, and other forms of the same letters, are not part of it. */
function asWritten(name: string): string | null {
  if (/^[\x21-\x7e]*$/.test(name)) return null;
  const seen = name.normalize('NFKC').replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  return seen.toLowerCase().replace(/:\d+$/, '');
}

/** A public app answers on https alone: whichever port its page has, says nothing of it. */
function withoutPort(host: string): string {
  const [, name = '', port = ''] = /^(.*?)(:\d{1,5})$/.exec(host) ?? [];
  const hostname = name.replace(/^.*:\/\//, '').toLowerCase();
  return port === '' || isLoopbackName(hostname) || Number(port.slice(1)) > 65_535 ? host : name;
}

function understood({ origin }: AppAddress): Omit<Pasted, 'written'> {
  const { protocol, hostname, port } = new URL(origin);
  const end = port === '' ? '' : `:${port}`;
  const [first = origin, ...others] = candidateHosts(hostname).map((host) => `${protocol}//${host}${end}`);
  return { given: origin, by: 'address', mode: null, candidates: [first, ...others] };
}
