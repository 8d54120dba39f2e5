import { parseArgs } from 'node:util';
import { GROUPS, PARTS } from './parts/parts';

export interface Wish {
  parts: string[];
  rounds: number;
  minutes: number;
  seed: number;
  peers: string[];
  /** Measures on a busy machine, too, and says so. */
  busyToo: boolean;
  /** Writes into the documents what was measured. */
  keep: boolean;
}

const USAGE = `npm run bench [part…] [-- --rounds 30] [--minutes 10] [--seed 1] [--peer DIR] [--busy-too] [--keep]
parts: ${Object.keys(PARTS).join(', ')}; popup is warm, cold and firefox; all when none is named`;

export function readWish(given: string[]): Wish {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '30' },
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      peer: { type: 'string', multiple: true, default: [] },
      'busy-too': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const named = positionals.flatMap((part) => GROUPS[part] ?? [part]);
  const unknown = named.filter((part) => !Object.hasOwn(PARTS, part));
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}\n${USAGE}`);
  return {
    parts: named.length > 0 ? named : Object.keys(PARTS),
    rounds: Number(values.rounds),
    minutes: Number(values.minutes),
    seed: Number(values.seed),
    peers: values.peer,
    busyToo: values['busy-too'],
    keep: values.keep,
  };
}
