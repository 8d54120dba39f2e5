import { parseArgs } from 'node:util';
import type { Dialect } from '../wacht-server';

/** What was asked for behind `npm run wacht --`. */
export interface Wishes {
  port: number;
  mode: 'production' | 'staging';
  dialect: Dialect;
  /** How many people the app has. */
  users: number;
  /** Folder in which its state is kept from one run to the next; null: it begins anew each time. */
  keep: string | null;
  /** Forgets what was kept. */
  reset: boolean;
}

export const USAGE = `npm run wacht -- [--port 4880] [--mode staging|production] [--dialect go26-latest|go26-early|go25|seed]
               [--users 5] [--keep [--folder .wacht]] [--reset]`;

const MODES = ['production', 'staging'] as const;
const DIALECTS = ['seed', 'go25', 'go26-early', 'go26-latest'] as const;
const MOST_USERS = 10_000;

/** Throws an Error whose message is a sentence for whoever typed it. */
export function readWishes(args: string[]): Wishes {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4880' },
      mode: { type: 'string', default: 'staging' },
      dialect: { type: 'string', default: 'go26-latest' },
      users: { type: 'string', default: '5' },
      keep: { type: 'boolean', default: false },
      folder: { type: 'string', default: '.wacht' },
      reset: { type: 'boolean', default: false },
    },
  });
  return {
    port: wholeNumber('--port', values.port, 65_535),
    mode: oneOf('--mode', values.mode, MODES),
    dialect: oneOf('--dialect', values.dialect, DIALECTS),
    users: wholeNumber('--users', values.users, MOST_USERS),
    keep: values.keep ? values.folder : null,
    reset: values.reset,
  };
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most)) throw new Error(`${name} takes a whole number up to ${most}, not “${text}”.`);
  return value;
}

function oneOf<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === text);
  if (!choice) throw new Error(`${name} takes ${choices.join(', ')}, not “${text}”.`);
  return choice;
}
