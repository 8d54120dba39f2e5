import { LAST_DAY } from '../limits';
import type { Origin } from '../types';
import type { Hue, Obstacle, Row, View } from '../view';

/** What the toolbar's icon wears while one of these pages is in front: who one is there. */
export interface Worn {
  /** Those of one app whose tabs the person lets the switcher see. */
  pages: Origin[];
  /** Null where nobody is to be seen: the mark stays. */
  picture: WornPicture | null;
  title: WornTitle;
}

export interface WornPicture {
  letters: string;
  hue: Hue;
  square: boolean;
  look: 'plain' | 'pending' | 'outline' | 'gray' | 'guise';
  /** Somebody is needed, came in, or is about to be signed out. It is part of the picture, because nothing else stays when a page is left. */
  badge: '!' | '+' | 'clock' | null;
  /** Whose picture stands in place of the letters, where one is kept. */
  photo?: WornPhoto;
}

export interface WornPhoto {
  origin: Origin;
  key: string;
  /** Another number than before: it may be another picture. */
  stamp: number;
}

/** What is said for those who cannot see a picture, or not tell one disc from another. */
export interface WornTitle {
  standing: Standing;
  who: string;
  app: string;
  isStaging: boolean;
}

export type Standing =
  | 'switching'
  | 'nobody'
  | 'ended'
  | 'blocked'
  | 'failed'
  | 'unconfirmed'
  | 'guise'
  | 'ending'
  | 'came'
  | 'active';

/** Nothing is worn for an app that was never read, or of which no page may be seen. */
export function wornIn(view: View, now: number): Worn | null {
  const { app, phase } = view;
  if (phase === 'unread' || app.seen.length === 0) return null;
  const wearer = wearerIn(view);
  const standing = standingOf(view, { wearer, now });
  const isStaging = app.mode === 'staging';
  return {
    pages: app.seen,
    picture: wearer && {
      ...drawnAs(standing),
      ...faceOf(wearer),
      ...photoOf(view, wearer, standing),
      square: isStaging,
    },
    title: { standing, who: wearer ? calledBy(wearer) : '', app: app.name, isStaging },
  };
}

const faceOf = ({ initials, hue }: Row): Pick<WornPicture, 'letters' | 'hue'> => ({ letters: initials, hue });

/** Where the disc itself says how one stands, letters are what tells who it is. */
function photoOf({ app, pictures }: View, { key }: Row, standing: Standing): Pick<WornPicture, 'photo'> {
  const { look } = drawnAs(standing);
  if (!pictures || (look !== 'plain' && look !== 'guise')) return {};
  return { photo: { origin: app.origin, key, stamp: pictures.stamp } };
}

/** Two of one look are told apart here, too. */
const calledBy = ({ title, detail, isAlike }: Row): string =>
  isAlike && detail !== null ? `${title} (${detail})` : title;

/** Who is being switched to, else who is active, else who was until the session ended. */
function wearerIn({ rows, activeKey, phase }: View): Row | null {
  const chosen = rows.find(isPending) ?? rows.find(({ key }) => key === activeKey);
  if (chosen) return chosen;
  return phase === 'ended'
    ? (rows.toSorted((one, other) => lastActive(other) - lastActive(one))[0] ?? null)
    : null;
}

const isPending = ({ work }: Row): boolean => work?.kind === 'switching';

const lastActive = ({ activeAt }: Row): number => activeAt ?? 0;

function standingOf(
  { rows, phase, obstacle, unsettled }: View,
  { wearer, now }: { wearer: Row | null; now: number },
): Standing {
  if (!wearer) return 'nobody';
  if (isPending(wearer)) return 'switching';
  if (phase === 'ended') return 'ended';
  if (obstacle && NEEDS_PERSON.includes(obstacle.kind)) return 'blocked';
  if (rows.some(({ work }) => work?.kind === 'failed')) return 'failed';
  if (unsettled || obstacle?.kind === 'unreachable') return 'unconfirmed';
  if (wearer.isGuise) return 'guise';
  if (isEnding(wearer, now)) return 'ending';
  return rows.some(({ isForeign }) => isForeign) ? 'came' : 'active';
}

/** A server may list somebody after their end: it has the last word. */
const isEnding = ({ at }: Row, now: number): boolean => at !== null && at > now && at - now <= LAST_DAY;

/** What goes away only when the person does something. */
const NEEDS_PERSON: Obstacle['kind'][] = ['permission', 'refused', 'not-opened', 'no-cookies'];

function drawnAs(standing: Standing): Pick<WornPicture, 'look' | 'badge'> {
  switch (standing) {
    case 'switching':
      return { look: 'pending', badge: null };
    case 'ended':
      return { look: 'gray', badge: '!' };
    case 'blocked':
      return { look: 'outline', badge: '!' };
    case 'unconfirmed':
      return { look: 'outline', badge: null };
    case 'failed':
      return { look: 'plain', badge: '!' };
    case 'guise':
      return { look: 'guise', badge: null };
    case 'ending':
      return { look: 'plain', badge: 'clock' };
    case 'came':
      return { look: 'plain', badge: '+' };
    case 'active':
    case 'nobody':
      return { look: 'plain', badge: null };
  }
}
