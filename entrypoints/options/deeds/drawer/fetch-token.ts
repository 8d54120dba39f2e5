import type { FetchedToken } from '../../../../lib/session/developer/fetched-token';
import type { Failure } from '../../../../lib/session/failure';
import type { Origin } from '../../../../lib/session/types';
import { type HeldToken, MOST_HELD, type Who, whoIsActive } from '../../state/drawer/drawer-state';
import { remarksOn } from '../../state/drawer/remarks';
import { type DrawerTrouble, troubleOf } from '../../state/drawer/trouble';
import type { Verdict } from '../../state/drawer/verdict';
import { paintAnswer } from '../app-desk';
import type { Desk } from '../ports';
import { awaited, changeDrawer, putInto } from './drawer-desk';
import { verdictOn } from './verdict-on';

/** Fetches a token for whoever is active, with the keys that it is checked by; nobody is switched to for that. */
export async function fetchToken(desk: Desk): Promise<void> {
  const { drawer, views } = desk.now();
  const who = drawer && whoIsActive(views[drawer.origin]);
  if (!drawer || !who || drawer.awaited !== null) return;
  const { origin } = drawer;
  const wish = { origin, who, template: drawer.template.trim() || 'default' };
  const came = await awaited(desk, tokenWithVerdict(desk, wish));
  if (came === null) return;
  if ('kind' in came) return putInto(desk, { trouble: came });
  changeDrawer(desk, (now) => ({ ...now, shown: false, tokens: [came, ...now.tokens].slice(0, MOST_HELD) }));
  // Somebody else was made active elsewhere: the token knows it before the list does.
  const isOfAnother = remarksOn(came, { origin, now: came.at }).includes('other-account');
  if (isOfAnother) await paintAnswer(desk, desk.ports.ask.refresh({ origin }));
}

interface Wish {
  origin: Origin;
  who: Who;
  template: string;
}

async function tokenWithVerdict(
  desk: Desk,
  { origin, who, template }: Wish,
): Promise<HeldToken | DrawerTrouble> {
  const fetched = await desk.ports.ask.sessionToken({ origin, signInId: who.signInId, template });
  if (!fetched.ok)
    return noTemplate(fetched.problem, template) ?? troubleOf(fetched.problem, desk.ports.ticks());
  if (fetched.value === 'not-active') return { kind: 'not-active', name: who.name };
  const at = desk.ports.ticks();
  const { token, said, expires, serverTime } = fetched.value;
  const verdict = await judged(desk, origin, fetched.value);
  return { who, template, token, length: token.length, said, verdict, at, serverTime, expires };
}

/** The one question whose 404 is about what the person typed (section 4.1.6). */
const noTemplate = ({ status, message }: Failure, template: string): DrawerTrouble | null =>
  status === 404 && /template/i.test(message ?? '') ? { kind: 'no-template', template } : null;

async function judged({ ports }: Desk, origin: Origin, fetched: FetchedToken): Promise<Verdict> {
  const keys = await ports.ask.publicKeys({ origin });
  return keys.ok ? verdictOn(fetched, keys.value) : { kind: 'unchecked', failure: keys.problem };
}
