import { createWachtServer, type Listening } from '../wacht-server';
import { appFor, openProviders, settle } from './app';
import { keptState } from './kept-state';
import { greeting, sentLine } from './sentences';
import type { Wishes } from './wishes';

/** A local Wacht with one app at a port of its own, until it is closed; `say` prints a line for the person. */
export async function openLocalWacht(wishes: Wishes, say: (line: string) => void): Promise<Listening> {
  const app = appFor(wishes);
  const server = createWachtServer({ deployments: [app], sent: (message) => say(sentLine(message)) });
  openProviders(server);
  const control = server.deployment(app.apiHost);
  const kept = wishes.keep === null ? null : keptState(wishes.keep);
  if (wishes.reset) await kept?.forget();
  const state = await kept?.read();
  if (state) control.recall(state);
  else settle(control, wishes.users);
  const listening = await server.listen(wishes.port);
  say(greeting({ ...wishes, port: listening.port }));
  return {
    ...listening,
    close: async () => {
      await listening.close();
      await kept?.write(control.remember());
    },
  };
}
