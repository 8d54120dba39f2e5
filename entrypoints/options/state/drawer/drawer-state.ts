import type { SaidByToken } from '../../../../lib/session/developer/fetched-token';
import type { InspectedSession } from '../../../../lib/session/developer/inspected-session';
import type { RequestLine } from '../../../../lib/session/developer/request-line';
import type { Origin, SignInId } from '../../../../lib/session/types';
import type { View } from '../../../../lib/session/view';
import type { DrawerTrouble } from './trouble';
import type { Verdict } from './verdict';

export type DrawerTab = 'token' | 'compare' | 'session' | 'requests';

/** What the developer drawer shows of one app. It is nowhere else, and gone with the drawer. */
export interface DrawerState {
  origin: Origin;
  tab: DrawerTab;
  /** What the person typed for the kind of token. */
  template: string;
  /** In ticks. */
  now: number;
  /** What is awaited; an answer to anything else comes too late. Null while nothing is. */
  awaited: symbol | null;
  /** Newest first. */
  tokens: readonly HeldToken[];
  /** When the token came that the newest one is compared with; null: the one before it. */
  against: number | null;
  /** The token itself can be read. */
  shown: boolean;
  trouble: DrawerTrouble | null;
  session: InspectedSession | null;
  /** Null until they were read. */
  requests: readonly RequestLine[] | null;
}

export interface HeldToken {
  who: Who;
  template: string;
  /** Null once whoever it was fetched for is not active there any more (rule CR-14). */
  token: string | null;
  /** How long the whole token is, in characters. */
  length: number;
  said: SaidByToken | null;
  verdict: Verdict;
  /** When it came, in ticks. */
  at: number;
  /** The server's clock then, in milliseconds; null where it told none. */
  serverTime: number | null;
  /** When the reply around it says that it ends, by the server's clock. */
  expires: number | null;
}

/** For whom a token was fetched, and where they worked then. */
export interface Who {
  key: string;
  signInId: SignInId;
  name: string;
  organization: string | null;
  workspace: string | null;
  standing: string;
}

/** No token stays longer, whatever it is worth by then. */
export const HELD_FOR = 60_000;

/** So many can be compared. */
export const MOST_HELD = 4;

export const openedDrawer = (origin: Origin, now: number): DrawerState => ({
  origin,
  tab: 'token',
  template: 'default',
  now,
  awaited: null,
  tokens: [],
  against: null,
  shown: false,
  trouble: null,
  session: null,
  requests: null,
});

/** Whether what it shows changes by itself. */
export const isRunning = ({ tokens, trouble, now }: DrawerState): boolean =>
  tokens.length > 0 || (trouble?.kind === 'paused' && trouble.until > now);

/** Who is active, or null. */
export function whoIsActive(view: View | undefined): Who | null {
  const row = view?.rows.find(({ key }) => key === view.activeKey);
  if (!row?.signInId) return null;
  const { key, signInId, title: name, organization, workspace, membershipId, nowhere } = row;
  const standing = JSON.stringify([signInId, membershipId, nowhere]);
  return { key, signInId, name, organization, workspace, standing };
}

/** A later moment: what has been there for a minute is there no more. */
export function drawerAt(drawer: DrawerState, now: number): DrawerState {
  const tokens = drawer.tokens.filter(({ at }) => now - at < HELD_FOR);
  if (tokens.length === drawer.tokens.length) return { ...drawer, now };
  const trouble = tokens.length === 0 ? ({ kind: 'over' } as const) : drawer.trouble;
  return { ...drawer, now, tokens, trouble, shown: drawer.shown && tokens.length > 0 };
}

/** Nobody looks: nothing that was fetched stays, and nothing that is on its way is taken. */
export const emptied = (drawer: DrawerState): DrawerState => ({
  ...drawer,
  awaited: null,
  tokens: [],
  against: null,
  shown: false,
  session: null,
  trouble: drawer.tokens.length > 0 || drawer.awaited !== null ? { kind: 'hidden' } : drawer.trouble,
});

/** Of whoever is not active there any more what tokens said can still be compared, and no token be used (rule CR-14). */
export function drawerBeside(drawer: DrawerState, view: View): DrawerState {
  if (view.app.origin !== drawer.origin) return drawer;
  const standing = whoIsActive(view)?.standing;
  const isGood = ({ who, token }: HeldToken) => token === null || who.standing === standing;
  if (drawer.tokens.every(isGood)) return drawer;
  const tokens = drawer.tokens.map((held) => (isGood(held) ? held : { ...held, token: null }));
  return { ...drawer, tokens };
}
