import { isolated, language, words } from '../../../lib/i18n/words';
import type { BackupRefusal, PlanLine } from '../../../lib/session/kept/backup';
import type { Marked } from '../../../lib/session/mine/touch';

export interface PlanWords {
  what: 'new' | 'changed' | 'leftOut';
  /** What it would become. */
  to: string;
  /** What it is now, or what follows. */
  now: string;
}

/** One line of what a file would change. */
export function planWords(line: PlanLine): PlanWords {
  switch (line.kind) {
    case 'app': {
      const { host } = new URL(line.app.origin);
      const to = words('options.backup.app', { host, name: isolated(line.app.name) });
      return { what: 'new', to, now: words('options.backup.appNow') };
    }
    case 'left-out': {
      const now = words(line.because === 'local' ? 'options.backup.local' : 'options.backup.another');
      return { what: 'leftOut', to: line.host, now };
    }
    case 'person': {
      const facts = { name: isolated(line.name), app: isolated(line.app), marks: markWords(line.to) };
      return { what: 'changed', to: words('options.backup.person', facts), now: markWords(line.from) };
    }
    case 'absent': {
      const to = words('options.backup.absent', line.count, { app: isolated(line.app) });
      return { what: 'new', to, now: words('options.backup.absentNow') };
    }
    case 'order':
      return {
        what: 'changed',
        to: words('options.backup.order', { app: isolated(line.app) }),
        now: words('options.backup.orderNow'),
      };
    case 'setting':
      return {
        what: 'changed',
        to: `${settingName(line.setting)}: ${valueWords(line.setting, line.to)}`,
        now: valueWords(line.setting, line.from),
      };
  }
}

function markWords({ label, hue, pinned, hidden }: Marked): string {
  const told = [
    label === null
      ? words('options.backup.noLabel')
      : words('options.backup.label', { label: isolated(label) }),
    ...(hue === null ? [] : [words('options.backup.color')]),
    ...(pinned ? [words('options.backup.pinned')] : []),
    ...(hidden ? [words('options.backup.hidden')] : []),
  ];
  return new Intl.ListFormat(language(), { style: 'narrow' }).format(told);
}

const settingName = (setting: string): string => {
  switch (setting) {
    case 'theme':
      return words('options.appearance.theme');
    case 'afterSwitch':
      return words('options.behaviour.tabs');
    case 'closeAfterSwitch':
      return words('options.behaviour.close');
    case 'localApps':
      return words('options.behaviour.local');
    case 'history':
      return words('options.history.keep');
    case 'synced':
      return words('options.behaviour.synced');
    case 'developer':
      return words('options.behaviour.developer');
    case 'undo':
      return words('options.behaviour.undo');
    case 'order':
      return words('options.accounts.order');
    default:
      return words('options.backup.setting');
  }
};

/** As it is in the record, where this page has no better word for it. */
function valueWords(setting: string, value: string): string {
  if (setting === 'undo')
    return value === '0'
      ? words('options.behaviour.undoNone')
      : words('options.behaviour.undoSeconds', { n: value });
  switch (value) {
    case 'own':
      return words('order.own');
    case 'used':
      return words('order.used');
    case 'true':
      return words('options.backup.on');
    case 'false':
    case 'off':
      return words('options.backup.off');
    case 'system':
    case 'light':
    case 'dark':
      return words(`options.appearance.${value}`);
    case 'ask':
    case 'front':
    case 'reload':
    case 'leave':
      return words(`options.behaviour.${value}`);
    default:
      return setting === 'history' ? words('options.history.days', { days: value }) : value;
  }
}

/** Why a file is not taken. */
export const refusalWords = (why: BackupRefusal): string => words(REFUSALS[why]);

const REFUSALS = {
  'too-long': 'options.backup.tooLong',
  'too-many': 'options.backup.tooMany',
  'not-ours': 'options.backup.notOurs',
  'cut-off': 'options.backup.cutOff',
  newer: 'options.backup.newer',
  damaged: 'options.backup.damaged',
} as const satisfies Record<BackupRefusal, string>;
