import { type HistoryState, MOST_AT_FIRST } from '../state/history-state';
import type { Desk } from './ports';

export interface HistoryDeeds {
  read(): void;
  look(filter: string): void;
  showMore(): void;
  clear(): void;
}

export function createHistoryDeeds(desk: Desk): HistoryDeeds {
  const tell = (history: Partial<HistoryState>) =>
    desk.tell({ kind: 'history', history: { ...desk.now().history, ...history } });
  return {
    read: () => void read(desk, tell),
    look: (filter) => tell({ filter, most: MOST_AT_FIRST }),
    showMore: () => tell({ most: desk.now().history.most + MOST_AT_FIRST }),
    clear: () => void clear(desk, tell),
  };
}

type Tell = (history: Partial<HistoryState>) => void;

async function read({ ports }: Desk, tell: Tell): Promise<void> {
  const answer = await ports.ask.history({});
  if (answer.ok) tell({ lines: answer.value, readAt: ports.signIn.now() });
}

async function clear(desk: Desk, tell: Tell): Promise<void> {
  const { settings } = desk.now();
  const cleared = await desk.ports.ask.clearHistory({});
  if (!cleared.ok && settings)
    return desk.tell({ kind: 'settings-failed', before: settings, failure: cleared.problem });
  tell({ lines: [] });
  desk.tell({ kind: 'said', said: { kind: 'history-cleared' } });
}
