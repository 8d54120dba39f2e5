import type { MERIDIAN_ARTS } from '../wacht-server';
import { addAccount, fillIn } from './sign-in-page';
import type { Stage, Tab } from './stage';
import type { World } from './world';

/** An identity provider of the demo. */
export type Organisation = typeof MERIDIAN_ARTS;

interface Journey {
  /** Our own sign-in page. */
  page: Tab;
  /** The organisation's. */
  theirs: Tab;
}

/** From the toolbar to the organisation's own page; its host is named in between. */
export async function goToOrganisation(
  stage: Stage,
  world: World,
  { organisation, email }: { organisation: Organisation; email: string },
): Promise<Journey> {
  const page = await addAccount(stage);
  await fillIn(page, { 'E-mail address or username': email });
  await page.press('Enter');
  const host = hostOf(world, organisation);
  await page.see('Your organization signs in on its own page');
  await page.see(`You will go to ${host} and come back here.`);
  await page.click('button', `Continue to ${host}`);
  return { page, theirs: await organisationsTab(stage, world, organisation) };
}

/** Its page once it asks who somebody is. */
export async function organisationsTab(stage: Stage, world: World, organisation: Organisation): Promise<Tab> {
  const tab = await stage.tabAt(`http://${hostOf(world, organisation)}/`);
  await tab.see(`Sign in to ${organisation.name}`);
  return tab;
}

/** As a person reads it. */
export const hostOf = ({ port }: World, { host }: Organisation): string => `${host}:${port}`;
