import type { BrowserContext } from 'playwright';

export interface WorkerLife {
  runs(): boolean;
  /** Stops the worker wherever it is, and settles when it has stopped. */
  kill(): Promise<void>;
}

/**
 * Follows the extension's worker through the DevTools protocol. That domain needs a page of the same origin; a
 * picture of the extension is one without scripts of its own.
 */
export async function followWorker(context: BrowserContext, extensionId: string): Promise<WorkerLife> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`chrome-extension://${extensionId}/icon/16.png`);
  const session = await context.newCDPSession(page);
  let running = true;
  let waiting: (() => void)[] = [];

  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) running = runningStatus !== 'stopped';
    if (running) return;
    for (const resume of waiting) resume();
    waiting = [];
  });
  await session.send('ServiceWorker.enable');

  return {
    runs: () => running,
    kill: async () => {
      if (!running) return;
      const stopped = new Promise<void>((resume) => waiting.push(resume));
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
    },
  };
}
