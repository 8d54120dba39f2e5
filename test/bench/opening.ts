import { type Series, seriesOfTimes } from './bench-part';
import type { Opening } from './page/marks';
import { median } from './statistics';

export type Opened = Opening & { trigger: number };

/** What a page told, as numbers; whatever it left out would be no number and show. */
export function openedFrom(told: Record<string, unknown>): Opened {
  const number = (name: keyof Opened) => Number(told[name]);
  return {
    name: String(told.name),
    trigger: number('trigger'),
    navigation: number('navigation'),
    script: number('script'),
    content: number('content'),
    painted: number('painted'),
    messages: number('messages'),
    databases: number('databases'),
    longTasks: number('longTasks'),
    layoutShift: number('layoutShift'),
    resizes: number('resizes'),
    nodes: number('nodes'),
  };
}

/** From the click on the icon until the content is on screen. */
export const timeOf = ({ trigger, painted }: Opened): number => painted - trigger;

export const timesOf = (opened: Opened[] = []): number[] => opened.map(timeOf);

export function seriesOf(name: string, opened: Opened[] = []): Series {
  const times = timesOf(opened);
  const stretch = (from: 'trigger' | 'navigation' | 'script' | 'content', to: keyof Omit<Opened, 'name'>) =>
    median(opened.map((one) => one[to] - one[from]));
  const most = (count: 'messages' | 'databases' | 'longTasks' | 'nodes') =>
    Math.max(...opened.map((one) => one[count]));
  return seriesOfTimes(name, times, {
    stretches: {
      'click → page': stretch('trigger', 'navigation'),
      'page → first script': stretch('navigation', 'script'),
      'script → content': stretch('script', 'content'),
      'content → painted': stretch('content', 'painted'),
    },
    counts: {
      'messages before the paint': most('messages'),
      'databases before it': most('databases'),
      'long tasks': most('longTasks'),
      nodes: most('nodes'),
    },
  });
}
