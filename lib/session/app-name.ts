import { lookOf } from './letters/look-alike';
import type { Origin } from './types';

/** A connected app: its name as its server gives it, and the one that the person agreed to. */
export interface NamedApp {
  origin: Origin;
  name: string;
  agreedName: string;
}

/**
 * What an app is called among the connected ones. Its name is a claim (ruling 62): one that it did not have when it was
 * connected, or that is taken for another app, stands behind the app's host. What an ellipsis cuts off is then the
 * claim, and letters that run from right to left cannot come before the host.
 */
export function calledAs(app: NamedApp, apps: readonly NamedApp[]): string {
  const host = hostOf(app);
  if (app.name === host) return host;
  const others = apps.filter(({ origin }) => origin !== app.origin);
  const isDoubtful = earlierName(app) !== null || others.some((other) => isTakenFor(app.name, other));
  return isDoubtful ? `${host} · ${app.name}` : app.name;
}

/** The name that the person agreed to, where it has another one now. */
export const earlierName = ({ name, agreedName }: Omit<NamedApp, 'origin'>): string | null =>
  name === agreedName ? null : agreedName;

/** A name with another app's host in it would be taken for that app in doubt. */
function isTakenFor(name: string, other: NamedApp): boolean {
  const look = lookOf(name);
  return (
    [other.name, other.agreedName].some((each) => lookOf(each) === look) ||
    look.includes(lookOf(hostOf(other)))
  );
}

const hostOf = ({ origin }: Pick<NamedApp, 'origin'>): string => new URL(origin).host;
