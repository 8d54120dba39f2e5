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

/** No more switches to anybody than clicks on them. */
export function expectEachWishOnce(requests: LoggedRequest[], { people, clicks }: Counted): void {
  const posts = new Map<string, number>();
  for (const { path, query } of requests) {
    if (path !== '/session/switch-sign-in') continue;
    const name = people.get(query.sign_in_id ?? '') ?? 'nobody known';
    posts.set(name, (posts.get(name) ?? 0) + 1);
  }
  for (const [name, count] of posts)
    expect(count, `switches to ${name} (L4)`).toBeLessThanOrEqual(clicks.get(name) ?? 0);
}

interface Counted {
  /** Names by the id of a sign-in. */
  people: Map<string, string | null>;
  /** How often each name was clicked. */
  clicks: Map<string, number>;
}

export const told = ({ method, path, query, status, at, endedAt }: LoggedRequest): string =>
  `${method} ${path} ${query.sign_in_id ?? ''} → ${status ?? 'cut'} (${at % 1_000_000} to ${endedAt && endedAt % 1_000_000})`;
