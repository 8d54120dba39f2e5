import type { Touch } from '../../../lib/session/mine/touch';
import type { AccountOrder } from '../../../lib/session/settings/settings';
import { neighborOf } from '../state/own/neighbors';
import type { Said } from '../state/said';
import { rowOf } from '../state/selectors';
import { askChange } from './answering';
import type { AskedPorts, DeedPorts } from './deed-ports';

/** Changes what the person made their own of an account, and says so once it is written down. */
export function touch(ports: DeedPorts, { key, to }: { key: string; to: Touch }): void {
  const before = rowOf(ports.current(), key)?.title ?? '';
  void askChange(ports, {
    ask: (origin) => ports.ask.touch({ origin, key, to }),
    after: () => say(ports, saidOf(before, rowOf(ports.current(), key)?.title ?? before, to)),
  });
}

function saidOf(name: string, label: string, { pinned, hidden }: Touch): Said {
  if (pinned !== undefined) return { kind: pinned ? 'pinned' : 'unpinned', name: label };
  if (hidden !== undefined) return { kind: hidden ? 'hid' : 'shown', name: label };
  return name === label ? { kind: 'changed', name } : { kind: 'called', name, label };
}

/** Lets an account change places with its neighbor. */
export function place(ports: DeedPorts, { key, by }: { key: string; by: 1 | -1 }): void {
  const to = neighborOf(ports.current(), key, by);
  const name = rowOf(ports.current(), key)?.title ?? '';
  // A leaf has no place of its own.
  if (!to || !rowOf(ports.current(), to.beside)) return;
  const { beside, side, at, count } = to;
  void askChange(ports, {
    ask: (origin) => ports.ask.place({ origin, key, beside, side }),
    after: () => say(ports, { kind: 'placed', name, at, count }),
  });
}

/** All apps' accounts stand so from now on; the worker tells of it. */
export function chooseOrder({ ask, happen }: DeedPorts, order: AccountOrder): void {
  happen({ kind: 'closed' });
  void ask.chooseOrder({ order });
}

/** Where the browser refuses nothing is said. */
export function copyAddress(ports: AskedPorts, key: string): void {
  const row = rowOf(ports.current(), key);
  ports.happen({ kind: 'closed' });
  if (!row?.detail?.includes('@')) return;
  ports.copy(row.detail).then(
    () => say(ports, { kind: 'copied', name: row.title }),
    () => undefined,
  );
}

const say = (ports: DeedPorts, said: Said) => ports.happen({ kind: 'changed', to: { said } });
