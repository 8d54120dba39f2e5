import { rm } from 'node:fs/promises';

/** Takes the folder of a browser's profile away; what the browser writes last may still be on its way. */
export const removeProfile = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
