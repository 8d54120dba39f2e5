import { documents, linksOf } from './documents';

/** A link to another place, and what is wrong with it. */
export interface Lost {
  link: string;
  why: string;
}

type Fetch = (link: string) => Promise<{ status: number }>;

/** All addresses of other places that documents name, each once. */
export const outsideLinks = (): string[] =>
  [...new Set(documents().flatMap(linksOf))].filter((link) => link.startsWith('https://'));

/**
 * Goes to each of them. Null where there is no network, and nobody can tell. Some places answer no machine (401, 403, 429):
 * they are there.
 */
export async function follow(links: string[], fetch: Fetch): Promise<Lost[] | null> {
  const answers = await Promise.all(links.map((link) => fetch(link).catch(() => null)));
  if (answers.every((answer) => answer === null)) return null;
  return links.flatMap((link, at) => {
    const status = answers[at]?.status;
    if (status === undefined) return [{ link, why: 'does not answer' }];
    return status < 400 || [401, 403, 429].includes(status) ? [] : [{ link, why: `answers ${status}` }];
  });
}
