import type { LoggedRequest } from '../../wacht-server';
import { expect } from '../story';

/** Never two requests at once. */
export function expectOneAtATime(requests: LoggedRequest[]): void {
  const overlapping = requests.flatMap((later, at) =>
    requests
      .slice(0, at)
      .filter(({ endedAt }) => endedAt === null || endedAt > later.at)
      .map((earlier) => `${told(earlier)} and ${told(later)}`),
  );
  expect(overlapping, 'two requests at once (L1)').toEqual([]);
}

/** Whom a person clicked on, and between which moments the page took the click. */
export interface Click {
  name: string;
  from: number;
  by: number;
}

/**
 * No switch that nobody wished for: before each one there is a click on that person, and it came after the switch to
 * them before, since of two clicks that wait only the later one is sent.
 */
export function expectEachWishOnce(
  requests: LoggedRequest[],
  { people, clicks }: { people: Map<string, string | null>; clicks: Click[] },
): void {
  const before = new Map<string, number>();
  for (const request of requests.filter(({ path }) => path === '/session/switch-sign-in')) {
    const name = people.get(request.query.sign_in_id ?? '') ?? 'nobody known';
    const since = before.get(name) ?? 0;
    const isWished = clicks.some((click) => click.name === name && click.by >= since);
    expect(isWished, `a click for ${told(request)}, ${name} (L4)`).toBe(true);
    before.set(name, request.at);
  }
}

export const told = ({ method, path, query, status, at, endedAt }: LoggedRequest): string =>
  `${method} ${path} ${query.sign_in_id ?? ''} → ${status ?? 'cut'} (${at % 1_000_000} to ${endedAt && endedAt % 1_000_000})`;
