import type { Failure, FieldError } from '../session/failure';
import type {
  AppFace,
  AppIndex,
  AppSummary,
  LeftOut,
  Notice,
  Obstacle,
  Row,
  RowWork,
  StaleTabs,
  View,
} from '../session/view';

/*
 * What a page paints before the worker has said a word must be whole: one field of another type would leave the page
 * blank. No library, because it loads before the first frame.
 */

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = Number.isFinite;
const flag: Check = (value) => typeof value === 'boolean';

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const orNothing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The compiler asks for each field: a new one cannot be forgotten here. */
const object =
  <Whole>(fields: Record<keyof Whole, Check>): Check =>
  (value) =>
    isObject(value) && Object.entries<Check>(fields).every(([name, check]) => check(value[name]));

type Kind = { kind: string };

/** One of several, told by its `kind`. */
const oneOf =
  <Union extends Kind>(kinds: Record<Union['kind'], Check>): Check =>
  (value) =>
    isObject(value) &&
    Object.entries<Check>(kinds).some(([kind, check]) => value.kind === kind && check(value));

const problem = object<Failure>({
  kind: text,
  status: orNull(number),
  code: orNull(text),
  message: orNull(text),
  fieldErrors: listOf(object<FieldError>({ field: text, code: text })),
  retryAfterMs: orNull(number),
});

const work = oneOf<RowWork>({
  switching: object({ since: number }),
  leaving: object({ until: number }),
  'signing-out': object({ since: number }),
  moving: object({ since: number }),
  kept: isObject,
  failed: object({ wish: text, failure: problem }),
});

const obstacle = oneOf<Obstacle>({
  permission: isObject,
  throttled: object({ until: number }),
  unreachable: object({ failure: problem }),
  refused: isObject,
  'not-saved': isObject,
  'not-opened': isObject,
  'no-cookies': isObject,
});

const row = object<Row>({
  key: text,
  signInId: orNull(text),
  title: text,
  realName: orNothing(text),
  detail: orNull(text),
  organization: orNull(text),
  workspace: orNull(text),
  identifier: orNull(text),
  membershipId: orNull(text),
  nowhere: flag,
  initials: text,
  hue: number,
  digit: orNull(number),
  state: text,
  at: orNull(number),
  activeAt: orNull(number),
  isForeign: flag,
  cameAt: orNull(number),
  isAlike: flag,
  isGuise: flag,
  pinned: orNothing(flag),
  hidden: orNothing(flag),
  work: orNull(work),
});

/** Whether its tabs are reloaded is shown by the settings alone, which ask the worker. */
const face = object<Omit<AppFace, 'reloads'>>({
  origin: text,
  host: text,
  name: text,
  was: orNull(text),
  mode: text,
  jar: text,
  hue: number,
  maintenance: flag,
  tabOrigins: listOf(text),
  sites: listOf(text),
  seen: listOf(text),
  severalAccounts: flag,
  accountLimit: orNull(number),
  organizations: flag,
  leads: orNothing(listOf(text)),
});

const view = object<View>({
  app: face,
  revision: number,
  readAt: orNull(number),
  phase: text,
  activeKey: orNull(text),
  rows: listOf(row),
  arranged: number,
  more: number,
  leftOut: object<LeftOut>({ live: number, ended: flag, details: flag }),
  obstacle: orNull(obstacle),
  unsettled: flag,
  staleTabs: orNull(
    object<StaleTabs>({ previous: orNull(text), count: orNull(number), pages: orNull(listOf(text)) }),
  ),
  notice: orNull(
    oneOf<Notice>({
      'two-cookies': isObject,
      // Without what they name they are an odd line, and the rest of the page is there.
      failed: isObject,
      'changed-outside': isObject,
    }),
  ),
  signInTab: orNull(object({ since: number })),
  unfinished: orNull(object({ identifier: text, step: orNull(text) })),
  pictures: orNothing(isObject),
});

const index = object<AppIndex>({
  theme: text,
  lastOrigin: orNull(text),
  apps: listOf(object<AppSummary>({ face, count: orNull(number), active: orNull(text) })),
  setAside: listOf(text),
});

export const isView = (value: unknown): value is View => view(value);
export const isIndex = (value: unknown): value is AppIndex => index(value);
