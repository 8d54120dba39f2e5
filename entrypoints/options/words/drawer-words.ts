import { failureSentence } from '../../../components/words/failure-sentence';
import { isolated, words } from '../../../lib/i18n/words';
import type { HeldToken } from '../state/drawer/drawer-state';
import type { Remark } from '../state/drawer/remarks';
import type { DrawerTrouble } from '../state/drawer/trouble';

/** `now` in ticks. */
export function troubleWords(trouble: DrawerTrouble, { app, now }: { app: string; now: number }): string {
  switch (trouble.kind) {
    case 'failed':
      return failureSentence(trouble, app);
    case 'paused':
      return `${failureSentence(trouble, app)} ${againWords(trouble.until - now)}`;
    case 'not-active':
      return words('developer.notActive', { name: isolated(trouble.name) });
    case 'no-template':
      return words('developer.noTemplate', { template: isolated(trouble.template) });
    case 'over':
      return words('developer.over');
    case 'hidden':
      return words('developer.hidden');
  }
}

function againWords(left: number): string {
  const minutes = Math.ceil(left / 60_000);
  return minutes > 0 ? words('signIn.locked.minutes', minutes) : words('signIn.locked.over');
}

export function remarkWords(remark: Remark, { who, length }: HeldToken): string {
  switch (remark) {
    case 'other-account':
      return words('developer.remarkAccount', { name: isolated(who.name) });
    case 'other-issuer':
      return words('developer.remarkIssuer');
    case 'no-end':
      return words('developer.remarkNoEnd');
    case 'ended':
      return words('developer.remarkEnded');
    case 'not-yet':
      return words('developer.remarkNotYet');
    case 'long':
      return words('developer.remarkLong', { size: Math.round(length / 1000) });
    case 'not-usable':
      return words('developer.remarkNotUsable');
  }
}

/** Minutes and seconds, as a clock has them. */
export function clockWords(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** When something was, to the second; without the day where that is today's. */
export function secondWords(at: number, { now, language }: { now: number; language: string }): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  const day = isToday ? {} : ({ dateStyle: 'medium' } as const);
  return new Intl.DateTimeFormat(language, { ...day, timeStyle: 'medium' }).format(at);
}
