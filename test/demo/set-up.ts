import { connect, signEverybodyIn } from '../e2e/connect';
import type { Stage, Tab } from '../e2e/stage';
import type { Surface } from '../e2e/surface';
import type { World } from '../e2e/world';
import { openElsewhere } from '../wacht-server';
import { narrate } from './steps';

export interface Scene {
  stage: Stage;
  world: World;
}

export interface SetUp {
  /** The app's tab, in front. */
  app: Tab;
  options: Surface;
}

/** Several people signed in on the app's own page, and the app connected through the extension's own page. */
export async function setUp({ stage, world }: Scene): Promise<SetUp> {
  const { fieldnote, server } = world;
  openElsewhere(server);
  const app = await narrate('Five people are signed in to Fieldnote, Ada is active', () =>
    signEverybodyIn(stage, fieldnote),
  );
  const options = await narrate('Fieldnote is connected on the options page', () =>
    connect(stage, fieldnote),
  );
  await narrate("The switcher is let see the app's tabs", async () => {
    await options.click('checkbox', 'Find its tabs after a switch');
    await options.announces('The switcher sees the tabs of Fieldnote');
  });
  await app.show();
  return { app, options };
}
