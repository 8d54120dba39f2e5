import { connectWithPeople } from '../connect';
import { letSeeTabs } from '../elsewhere';
import { plant, submitTo } from '../hostile';
import { activeOf, readIsOld, requests, sessionOf, switches } from '../judge';
import { namesIn, seeActive } from '../sign-in-page';
import type { Stage, Tab } from '../stage';
import { expect, test } from '../story';
import type { App, World } from '../world';

const PRIYA = 'priya@quelllabs.co';
const NOOR = 'noor@fieldnote.example';

/** Where a form switches to Priya; whether it does is the cookie's doing. */
function switchAddress(app: App): string {
  const { signIns } = app.control.session(sessionOf(app));
  const id = signIns.find(({ userId }) => userId === app.people[PRIYA])?.id;
  return `${app.api}/session/switch-sign-in?sign_in_id=${id}`;
}

/** Opens the popup once it reads anew, and finds this person active. */
async function lookAgain(stage: Stage, world: World, name: string | null) {
  await stage.closePopup();
  await readIsOld(world, world.fieldnote);
  return name === null ? stage.openPopup() : seeActive(stage, name);
}

test('what a page beside the app makes active is shown, and that it was not done here', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const beside = await connectWithPeople(stage, fieldnote);
  await (await seeActive(stage, 'Ada Quell')).missing('Changed on the site');
  await beside.run(submitTo, switchAddress(fieldnote));
  await expect.poll(() => activeOf(fieldnote)).toBe(PRIYA);

  const popup = await lookAgain(stage, world, 'Priya Raman');
  await popup.see('Priya Raman is active now');
  await popup.see('Changed on the site, not here. Before it was Ada Quell.');
  expect(switches(world, fieldnote)).toHaveLength(1);
  await popup.click('option', 'Ada Quell');
  await popup.announces('Ada Quell is active');
  await popup.missing('Changed on the site');
});

// In Chromium: lib/background/asking/reading.test.ts (“another session with people in it”).
test('a page elsewhere switches nobody; the session that it begins is told apart from a sign-out @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote, halyard } = world;
  await connectWithPeople(stage, fieldnote);
  const mine = sessionOf(fieldnote);
  const elsewhere = await stage.openTab(halyard.site);
  await elsewhere.run(submitTo, switchAddress(fieldnote));
  await expect.poll(() => switches(world, fieldnote).map(({ applied }) => applied)).toEqual([false]);
  expect(requests(world, fieldnote, { method: 'POST' }).map(({ headers }) => headers)).toMatchObject([
    { secFetchSite: 'cross-site', cookieSent: false },
  ]);
  expect(fieldnote.control.session(mine).signIns).toHaveLength(5);
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');

  await readIsOld(world, fieldnote);
  const popup = await stage.openPopup();
  await popup.see('This browser no longer has your Fieldnote session');
  await popup.click('button', 'Show the accounts');
  expect(await namesIn(popup)).toEqual(expect.arrayContaining(['Ada Quell', 'Priya Raman']));
});

/** A page of the app’s domain makes requests for one path of the API carry another cookie first. */
const besideSession = (tab: Tab, pair: string, rest: string): Promise<void> =>
  tab.run(plant, `${pair}; Domain=fieldnote.localhost; Secure; SameSite=Lax; ${rest}`);

test.describe('with two cookies of one name', () => {
  // Of a Secure cookie an extension is told where it may see the https host.
  test.use({ secure: true });

  test('they are warned of before whatever they bring, for whichever requests they count', async ({
    stage,
    world,
  }) => {
    const { fieldnote } = world;
    const tab = await connectWithPeople(stage, fieldnote);
    await letSeeTabs(stage, fieldnote);
    await (await seeActive(stage, 'Ada Quell')).missing('two session cookies');
    const { cookie } = fieldnote.control.createSession([{ userId: fieldnote.people[NOOR] ?? '' }]);

    await besideSession(tab, cookie, 'Path=/auth');
    await (await lookAgain(stage, world, 'Ada Quell')).see('Fieldnote has two session cookies here');
    await besideSession(tab, cookie, 'Path=/session');
    const popup = await lookAgain(stage, world, 'Noor Haddad');
    await popup.see('Fieldnote has two session cookies here');
    await popup.see('Another site may have planted one.');
    // As the warning says; whose session it was before, a server that hands tokens out again has overwritten.
    await stage.clearCookies();
    const last = await lookAgain(stage, world, null);
    await last.see('This browser no longer has your Fieldnote session');
    await last.missing('two session cookies');
    expect(requests(world, fieldnote, { method: 'POST' })).toEqual([]);
  });
});
