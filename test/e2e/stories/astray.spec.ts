import type { Stage } from '../stage';
import { expect, test } from '../story';
import type { Surface } from '../surface';

// Every story is judged by where its browser went. These go where none may, and the judge has to find each of them.

const ELSEWHERE = 'http://fieldnote.localhost:8009';
const PLACES = {
  text: 'data:text/html,astray',
  opened: `${ELSEWHERE}/opened-by-the-extension`,
  redirected: `${ELSEWHERE}/redirected`,
  again: `${ELSEWHERE}/after-a-restart`,
};

declare const chrome: { tabs: { create(tab: { url: string }): Promise<unknown> } };

const went = (stage: Stage, place: string) => expect.poll(() => stage.visited()).toContain(place);

const openFrom = (page: Surface, place: string) =>
  page.run((url) => chrome.tabs.create({ url }).then(() => null), place);

test.describe(() => {
  test.use({ astray: Object.values(PLACES) });

  test('no address outside of the world goes unnoticed', async ({ stage, world: { orrery } }) => {
    await stage.openTab(PLACES.text);
    await went(stage, PLACES.text);
    await openFrom(await stage.openPage('options.html'), PLACES.opened);
    await went(stage, PLACES.opened);
    orrery.control.fault({ path: '/session', kind: { do: 'redirect', to: PLACES.redirected } });
    await openFrom(await stage.openPage('options.html'), `http://${orrery.host}/session`);
    await went(stage, PLACES.redirected);
    await stage.restart();
    await openFrom(await stage.openPage('options.html'), PLACES.again);
    await went(stage, PLACES.again);
  });
});

test('an address that is only passed through is on the list', async ({ stage, world }) => {
  const { orrery, fieldnote } = world;
  const hop = `http://${orrery.host}/session`;
  const tab = await stage.openTab(`${fieldnote.site}/`);
  orrery.control.fault({ path: '/session', kind: { do: 'redirect', to: `${fieldnote.site}/start` } });
  await tab.run((address) => location.assign(address), hop);
  await stage.tabAt(`${fieldnote.site}/start`);
  expect(await stage.visited()).toEqual(expect.arrayContaining([hop, `${fieldnote.site}/start`]));
});
