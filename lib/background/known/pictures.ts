import { ageOf } from '../../session/age';
import { fnv1a } from '../../session/fnv-1a';
import { LOGO, MOST_PICTURES, type Picture } from '../../session/kept/picture';
import { isLoopbackName } from '../../session/loopback';
import { outwardUrl } from '../../session/outward-url';
import type { Account, Origin } from '../../session/types';
import type { Pictures } from '../../session/view';
import type { AppState } from './app-state';
import { entryOf } from './roster';

const DAY = 24 * 3_600_000;

/** A picture is fetched again after so long, and what was none sooner: its host hears of us no more often. */
const FRESH_FOR = { picture: 7 * DAY, none: DAY };

/**
 * What a read tells of pictures, by the accounts' keys, and of the app's own: empty of whom there is none. What a reply
 * leaves out is no news.
 */
export function toldPictures({ roster, deployment }: AppState, accounts: Account[]): Map<string, string> {
  const keys = new Map(roster.entries.map(({ key, signInId }) => [signInId, key]));
  const told = accounts.flatMap(({ signInId, picture }) => {
    const key = keys.get(signInId);
    return key === undefined || picture === null ? [] : [[key, picture] as const];
  });
  return new Map([...(deployment ? [[LOGO, deployment.logo] as const] : []), ...told]);
}

/** Whose picture is kept for nothing: who is gone from the list, and who has none any more. Who has ended may come again. */
export function withoutPicture({ roster, pictures }: AppState, told: ReadonlyMap<string, string>): string[] {
  const listed = new Set([LOGO, ...roster.entries.map(({ key }) => key)]);
  return [...pictures.keys()].filter((key) => !listed.has(key) || told.get(key) === '');
}

/** Whose pictures are looked for: of too many those who come first, and who is active. */
export function lookedFor({ roster }: AppState, told: ReadonlyMap<string, string>): [string, string][] {
  const active = entryOf(roster, roster.activeId)?.key;
  const all = [...told].filter(([, address]) => address !== '');
  return all.filter(([key], at) => at < MOST_PICTURES || key === active);
}

/** Where a picture may be looked for, else null: on this computer only when the app is (rule FR-17). */
export const pictureAddress = ({ app }: AppState, told: string): string | null =>
  outwardUrl(told, { local: isLoopbackName(new URL(app.origin).hostname) })?.url ?? null;

/** Of one address something fresh may be known, of whomever that was told. */
export const freshAt = ({ pictures }: AppState, address: string, now: number): Picture | undefined =>
  [...pictures.values()].find((picture) => picture.address === address && isFresh(picture, now));

const isFresh = ({ at, image }: Picture, now: number): boolean =>
  ageOf(at, now) < (image === null ? FRESH_FOR.none : FRESH_FOR.picture);

/** Where the app's pictures may come from. */
export const pictureHosts = ({ app }: AppState): Origin[] => [app.origin, ...(app.pictures ?? [])];

/** A server may name many; a host that a person has to read is one of a few. */
const MOST_NAMED = 5;

/** Where more would come from. */
export function missingHosts(state: AppState): Origin[] {
  const allowed = pictureHosts(state);
  const named = [...state.pictures.values()].map(({ address }) => new URL(address).origin);
  return [...new Set(named)].filter((host) => !allowed.includes(host)).slice(0, MOST_NAMED);
}

/** What pages are told of it. */
export function picturesView(state: AppState, hosts: Origin[]): Pictures {
  const moments = [...state.pictures].map(([key, { at }]) => `${key} ${at}`);
  return { stamp: fnv1a(moments.join()), hosts, missing: missingHosts(state) };
}
