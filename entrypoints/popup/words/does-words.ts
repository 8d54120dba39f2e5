import { isolated, words } from '../../../lib/i18n/words';
import { type OneList, oneList } from '../state/several/one-list';
import { staysActive } from '../state/several/stays-active';
import { appOf, isOpened } from '../state/several/stops';
import type { PopupState } from '../state/state';

/** What Enter does, and what it does with Shift. */
export interface DoesWords {
  enter: string;
  going?: string;
}

/** What Enter does where the keyboard is; null where it is nowhere. */
export function doesWords(state: PopupState): DoesWords | null {
  const list = oneList(state);
  const { stop, selected } = list;
  const app = isolated(stop?.face.name ?? state.view?.app.name ?? '');
  const row = stop ? stop.row : selected;
  if (stop && !row) return { enter: words(unfolding(state, list), { app }) };
  if (!row) return null;
  if (stop && staysActive(state, stop))
    return { enter: words('does.already', { name: isolated(row.title), app }) };
  if (row.state === 'ended') return { enter: words('does.signIn', { app }) };
  const isThere = stop !== undefined && appOf(state, stop) !== undefined;
  const isOnTab = !isThere && state.here === state.origin;
  return {
    enter: isThere ? words('does.switchIn', { app }) : words('does.switch'),
    going: words(isOnTab ? 'does.goToTab' : 'does.goOpen'),
  };
}

/** An app of which nobody is listed is brought to the front. */
function unfolding(state: PopupState, { stop, others }: OneList) {
  const app = others.find(({ own }) => own === stop);
  if (stop && isOpened(state, stop.face.origin)) return 'does.fold';
  return app?.summary.count ? 'does.unfold' : 'does.front';
}

/** The same as one sentence, for who hears it. */
export function doesSentence(state: PopupState): string | undefined {
  const does = doesWords(state);
  if (!does) return undefined;
  const { enter, going } = does;
  return going === undefined ? words('does.said', { enter }) : words('does.saidGoing', { enter, going });
}
