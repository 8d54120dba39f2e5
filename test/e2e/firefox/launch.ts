import { resolve } from 'node:path';
import { writePolicy } from './managed';
import type { Marionette } from './marionette';
import { followNavigations } from './navigations';
import { startFirefox } from './start';
import { startedProfile } from './started-profile';

export interface Firefox {
  marionette: Marionette;
  /** Folder of its profile, which outlives the browser until somebody takes it away. */
  profile: string;
  close: () => Promise<void>;
  /** The same where nobody needs the profile any more. */
  kill: () => Promise<void>;
  ended: Promise<void>;
}

export interface Launch {
  build: string;
  /** Folder of a second extension. */
  neighbour?: string | null;
  /** What an administrator has set for the extension. */
  policy?: object | null;
  /** Folder of a profile that another run has left; one without any traces when left out. */
  profile?: string;
}

/** A browser with the extension installed; nothing is granted yet unless the profile says so. */
export async function launchFirefox({
  build,
  neighbour = null,
  policy = null,
  ...given
}: Launch): Promise<Firefox> {
  const profile = given.profile ?? (await startedProfile());
  if (policy) await writePolicy(profile, policy);
  const { marionette, ended, quit, kill } = await startFirefox(profile);
  await followNavigations(marionette); // the extension may open a page as soon as it is there
  for (const folder of neighbour === null ? [build] : [build, neighbour])
    await marionette.send('Addon:Install', { path: resolve(folder), temporary: true });
  return { marionette, ended, profile, kill, close: () => quit('eForceQuit') };
}
