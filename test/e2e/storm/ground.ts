import { connect, signEverybodyIn } from '../connect';
import { patternOf } from '../pattern-of';
import type { Stage, Tab } from '../stage';
import type { Surface } from '../surface';
import { until } from '../until';
import type { App, World } from '../world';

/** Where a storm is played: one browser with the popup, a second page of the switcher, and a tab of the app. */
export interface Ground {
  stage: Stage;
  world: World;
  app: App;
  site: Tab;
  /** The open popup; where it has closed it is opened again. */
  popup(): Promise<Surface>;
  /** The same page in a tab. */
  second(): Promise<Surface>;
  closePopup(): Promise<void>;
}

/** As rows show them, by their place in the session. */
export const NAMES = [
  'Ada Quell',
  'Jonas Wirth',
  'Mina Okafor',
  'Théo Lamarque',
  'Priya Raman',
  'Sofia Lind',
] as const;

const SIXTH = { firstName: 'Sofia', lastName: 'Lind', email: 'sofia@lind.example', password: 'pebble-20' };

export async function openGround(stage: Stage, world: World): Promise<Ground> {
  const app = world.fieldnote;
  app.people[SIXTH.email] = app.control.addPerson(SIXTH);
  const site = await signEverybodyIn(stage, app);
  await connect(stage, app);
  let open: Surface | null = null;
  let second: Surface | null = null;

  return {
    stage,
    world,
    app,
    site,
    popup: async () => {
      if (open === null || (await open.closed())) open = await openAgain(stage);
      return open;
    },
    second: async () => {
      if (second === null || (await second.closed())) second = await stage.openPage('popup.html');
      return second;
    },
    closePopup: async () => {
      await stage.closePopup();
      open = null;
    },
  };
}

/** A tab that comes to the front meanwhile closes what is just opening, as it does for a person. */
const openAgain = (stage: Stage): Promise<Surface> =>
  until(() => stage.openPopup(), { within: 90_000, instead: () => 'the popup does not stay open' });

/** Everything in order again: no fault waits, the host is granted, the network is there, everybody is signed in. */
export async function heal(ground: Ground): Promise<void> {
  const { stage, app, site } = ground;
  app.control.clearFaults();
  await stage.offline(false);
  await giveHost(ground);
  await site.goto(`${app.site}/start`);
  await site.click('button', 'Sign everybody in here');
  await site.see('Signed in here');
}

/** In Chromium on the browser's own page, in Firefox by the popup's question. */
export async function giveHost({ stage, app, popup }: Ground): Promise<void> {
  if (stage.browser === 'chromium') return stage.grant(patternOf(app.api));
  const open = await popup();
  if ((await open.text()).includes('needs your permission')) await open.click('button', 'Allow');
}
