import * as z from 'zod/mini';
import { FLOW_LIMIT } from '../../session/limits';
import { lazy } from '../../session/once';
import { plainName } from '../../session/plain-text';
import { DEFAULT_SETTINGS } from '../../session/settings/default-settings';
import type {
  AccountOrder,
  HistoryDays,
  Settings,
  Theme,
  UndoSeconds,
} from '../../session/settings/settings';
import { USUAL_UNDO } from '../../session/settings/undo-time';
import type { Origin } from '../../session/types';
import { tokenIn } from '../../wacht/token';
import type { Shape } from './record-store';
import type { AppRecord, Journal, OpenPage, PauseRecord, Removal, TokenRecord } from './records';
import { madeActiveBy, mode, momentOrNull, oneOf, origin, shape, textOrNull } from './shape';
import type { TabMarks } from './tabs/tab-marks';

/** What a newer version keeps beside is kept. */
const app = lazy(
  (): z.ZodMiniType<AppRecord> =>
    z.looseObject({
      origin: origin(),
      mode: mode(),
      name: z.string(),
      hue: z.int(),
      tabsHintDismissed: z.boolean(),
      // Missing in release 0.1: what it is called is then agreed to.
      agreedName: z._default(z.string(), ''),
      // From here on missing in records from before sign-ins elsewhere.
      linked: z._default(z.boolean(), false),
      sites: z._default(z.array(origin()), []),
      knownHosts: z._default(z.array(z.string()), []),
      // Missing in release 0.1, where a grant was taken for it.
      seen: z._default(z.array(origin()), []),
      // Missing likewise.
      reloads: z._default(z.boolean(), false),
      pictures: z._default(z.nullable(z.array(origin())), null),
      // Missing likewise.
      asked: z._default(
        z.nullable(
          z.object({ pages: z.array(origin()), tells: z._default(z.boolean(), false), at: z.number() }),
        ),
        null,
      ),
    }),
);

/** Earlier versions wrote names down as they came. */
function asNamed(stored: AppRecord): AppRecord {
  const name = plainName(stored.name) || new URL(stored.origin).host;
  return { ...stored, name, agreedName: plainName(stored.agreedName) || name };
}

/** The record of this very app: one that names another would be asked under the wrong key. */
export function appShape(known: Origin): Shape<AppRecord> {
  const own = () => app().check(z.refine(({ origin }) => origin === known));
  return shape(() => z.pipe(own(), z.transform(asNamed)));
}

const journal = lazy(
  (): z.ZodMiniType<Journal> =>
    z.object({
      operation: z.string(),
      kind: oneOf<Journal['kind']>({
        switch: null,
        'sign-out': null,
        'sign-out-all': null,
        move: null,
        flow: null,
      }),
      target: textOrNull(),
      // Missing as above.
      restores: z._default(textOrNull(), null),
      trace: z._default(momentOrNull(), null),
      by: z._default(z.nullable(madeActiveBy()), null),
      place: z._default(
        // A name is missing in release 0.1.
        z.nullable(z.object({ membershipId: textOrNull(), name: z._default(textOrNull(), null) })),
        null,
      ),
      sentAt: z.number(),
      deadline: z.number(),
    }),
);

/**
 * In place of one that cannot be read: something may have been sent, so that the session is read before anything else.
 * No request lasts longer than those of a sign-in.
 */
export const journalShape = (now: number): Shape<Journal> =>
  shape(journal, () => ({
    operation: '',
    kind: 'flow',
    target: null,
    restores: null,
    trace: null,
    by: null,
    place: null,
    sentAt: now,
    deadline: now + FLOW_LIMIT,
  }));

export const PAUSE = shape(
  (): z.ZodMiniType<PauseRecord> =>
    z.object({
      since: z.number(),
      ms: z.number(),
    }),
);

const usable = lazy(() => z.string().check(z.refine((text) => tokenIn(text) !== null)));
const usableOrNull = lazy(() => z.catch(z.nullable(usable()), null));

/** A token is good without what is known about it. Release 0.1 kept the one before it as well. */
const token = lazy(
  (): z.ZodMiniType<TokenRecord> =>
    z.pipe(
      z.object({
        token: z.nullable(usable()),
        previous: usableOrNull(),
        sessionId: z.catch(textOrNull(), null),
      }),
      z.transform(({ token, previous, sessionId }) => ({ token: token ?? previous, sessionId })),
    ),
);

const predecessor = shape(() => z.object({ previous: usable() }));

export const TOKEN = shape(token, (stored) => {
  const known = predecessor.read(stored);
  return known && { token: known.previous, sessionId: null };
});

/** Part by part: what this version does not know is as if nothing had been said. */
export const SETTINGS = shape(
  (): z.ZodMiniType<Settings> =>
    z.object({
      theme: z.catch(oneOf<Theme>({ system: null, light: null, dark: null }), DEFAULT_SETTINGS.theme),
      afterSwitch: z.catch(
        oneOf<Settings['afterSwitch']>({ ask: null, front: null, reload: null, leave: null }),
        DEFAULT_SETTINGS.afterSwitch,
      ),
      closeAfterSwitch: z.catch(z.boolean(), DEFAULT_SETTINGS.closeAfterSwitch),
      localApps: z.catch(z.boolean(), DEFAULT_SETTINGS.localApps),
      history: z.catch(
        oneOf<HistoryDays>({ off: null, '30': null, '60': null, '90': null }),
        DEFAULT_SETTINGS.history,
      ),
      undo: z.catch(oneOf<UndoSeconds>({ '0': null, '5': null, '10': null, '20': null }), USUAL_UNDO),
      order: z.catch(oneOf<AccountOrder>({ own: null, used: null }), 'own'),
      synced: z.catch(z.boolean(), DEFAULT_SETTINGS.synced),
      developer: z.catch(z.boolean(), false),
      notices: z.catch(z.boolean(), false),
    }),
);

/** As the browser handed it over: it is read part by part. */
export const POLICY = shape((): z.ZodMiniType<object> => z.looseObject({}));

export const UNSHARED = shape(() => z.boolean());

export const LAST_ORIGIN = shape(origin);

export const TAB_MARKS = shape(
  (): z.ZodMiniType<TabMarks> =>
    z.object({
      marks: z.array(
        z.object({ tab: z.number(), document: z.nullable(z.number()), shown: z.array(z.string()) }),
      ),
      at: momentOrNull(),
      isPutAway: z.boolean(),
    }),
);

export const OPEN_PAGE = shape(
  (): z.ZodMiniType<OpenPage> =>
    z.object({
      origin: origin(),
      tabId: z.number(),
      run: z._default(z.string(), ''),
    }),
);

const removal = lazy((): z.ZodMiniType<Removal> => z.object({ origin: origin(), hosts: z.array(origin()) }));

/** That there is one says all: the app goes. */
export const removalShape = (known: Origin): Shape<Removal> =>
  shape(
    () => removal().check(z.refine(({ origin }) => origin === known)),
    () => ({ origin: known, hosts: [known] }),
  );
