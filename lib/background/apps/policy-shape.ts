import { readAddress } from '../../session/pasted/address';
import { DEFAULT_SETTINGS } from '../../session/settings/default-settings';
import { NO_POLICY, type Policy } from '../../session/settings/policy';
import type { Settings } from '../../session/settings/settings';
import type { Origin } from '../../session/types';
import { SETTINGS } from '../known/shapes';

/** How a part of the policy is read: what it says, and what in it was not understood. */
type Part = (said: unknown, name: string) => Partial<Policy>;

/** Names as the published schema has them (`public/policy-schema.json`). */
const PARTS: Record<string, Part> = {
  allowedApps: (said, name) => list(said, name, allowedHost, (allowed) => ({ allowed })),
  offeredApps: (said, name) => list(said, name, hostOrigin, (offered) => ({ offered })),
  pictures: (said, name) => flag(said, name, (pictures) => ({ noPictures: !pictures })),
  signUp: (said, name) => flag(said, name, (signUp) => ({ noSignUp: !signUp })),
  // They need what the browser lets only the person give.
  notices: (_said, name) => ({ ignored: [name] }),
};

/** What an administrator has written, part by part: one that is broken is named and says nothing, the others hold. */
export function readPolicy(stored: unknown): Policy {
  if (!isRecord(stored)) return NO_POLICY;
  const parts = Object.entries(stored)
    .sort(byName)
    .map(([name, said]) => partOf(name)(said, name));
  const ignored = parts.flatMap((part) => part.ignored ?? []);
  const settings = Object.assign({}, ...parts.map((part) => part.settings));
  return Object.assign({}, NO_POLICY, ...parts, { settings, ignored });
}

// Browsers hand it over in orders of their own.
const byName = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);

const partOf = (name: string): Part => (Object.hasOwn(PARTS, name) ? PARTS[name] : undefined) ?? setting;

/** Every other setting can be set, by its name. */
function setting(said: unknown, name: string): Partial<Policy> {
  const read = settingsWith(name, said);
  const isUnderstood = Object.hasOwn(read, name) && read[name] === said;
  return isUnderstood ? { settings: { [name]: said } } : { ignored: [name] };
}

/** As a record with just this in it is read: what cannot be is the usual there. */
const settingsWith = (key: string, value: unknown): Record<string, unknown> => ({
  ...(SETTINGS.read({ ...DEFAULT_SETTINGS, [key]: value }) satisfies Settings | null),
});

function list<Entry>(
  said: unknown,
  name: string,
  read: (entry: unknown) => Entry | null,
  made: (entries: Entry[]) => Partial<Policy>,
): Partial<Policy> {
  if (!Array.isArray(said)) return { ignored: [name] };
  const entries = said.map(read);
  return {
    ...made(entries.filter((entry) => entry !== null)),
    ignored: entries.flatMap((entry, at) => (entry === null ? [`${name}[${at}]`] : [])),
  };
}

const flag = (said: unknown, name: string, made: (on: boolean) => Partial<Policy>): Partial<Policy> =>
  typeof said === 'boolean' ? made(said) : { ignored: [name] };

function allowedHost(entry: unknown): string | null {
  if (typeof entry !== 'string') return null;
  const isUnder = entry.startsWith('*.');
  const origin = hostOrigin(isUnder ? entry.slice(2) : entry);
  return origin && `${isUnder ? '*.' : ''}${new URL(origin).host}`;
}

function hostOrigin(entry: unknown): Origin | null {
  const read = typeof entry === 'string' ? readAddress(entry, { localApps: true }) : null;
  return read?.ok ? read.value.origin : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
