import { createFakeEvent } from './fake-event';

interface Hosts {
  origins: string[];
}

interface Asked extends Partial<Hosts> {
  permissions?: string[];
}

/** The hosts that a person has granted, by pattern. */
export function createFakePermissions() {
  const granted = new Set<string>();
  const asked: string[][] = [];
  const holds = (origins: string[]) => origins.every((origin) => granted.has(origin));
  return {
    granted,
    /** What the person was asked for, in order. */
    asked,
    api: {
      contains: async ({ origins = [], permissions = [] }: Asked) => holds([...permissions, ...origins]),
      request: async ({ origins = [], permissions = [] }: Asked) => {
        asked.push([...permissions, ...origins]);
        for (const each of [...permissions, ...origins]) granted.add(each);
        return true;
      },
      remove: async ({ origins = [], permissions = [] }: Asked) => {
        for (const each of [...permissions, ...origins]) granted.delete(each);
        return true;
      },
      onAdded: createFakeEvent<[Hosts]>(),
      onRemoved: createFakeEvent<[Hosts]>(),
    },
  };
}
