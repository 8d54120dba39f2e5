import { connectWithPeople } from '../../connect';
import { letSeeTabs } from '../../elsewhere';
import type { Stage, Tab } from '../../stage';
import { expect, test } from '../../story';
import type { World } from '../../world';

/** Whom the app's own page shows; nobody while it is on its way. */
const shownIn = (tab: Tab) => tab.run(() => document.querySelector('#who')?.textContent).catch(() => null);

/** A long page of the app's that somebody has come to from another one, and scrolled down in. */
async function openDeep(stage: Stage, { fieldnote, halyard }: World): Promise<Tab> {
  const tab = await stage.openTab(`${fieldnote.site}/`);
  await tab.setWidth(400);
  await tab.goto(`${fieldnote.site}/start?at=deep#people`);
  await tab.run((elsewhere) => {
    document.title = 'Deep in the notes';
    scrollTo(0, 300);
    // What another server shows within the page is none of the switcher's.
    const frame = document.createElement('iframe');
    frame.src = elsewhere;
    document.body.append(frame);
  }, `${halyard.site}/`);
  return tab;
}

/** When its document began; nothing while it is on its way. */
const begunIn = (tab: Tab) => tab.run(() => performance.timeOrigin).catch(() => 0);

const standing = (tab: Tab) =>
  tab.run(() => ({ address: location.href, pages: history.length, down: Math.round(scrollY) }));

test('tabs that may still show who was active before are listed, and reloaded with all that is lost otherwise left alone', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const front = await connectWithPeople(stage, fieldnote);
  await letSeeTabs(stage, fieldnote);
  const deep = await openDeep(stage, world);
  const [before, begun] = [await standing(deep), await begunIn(deep)];
  expect(before).toMatchObject({ down: 300 });
  const typing = await stage.openTab(`${fieldnote.site}/sign-in`);
  await typing.click('textbox', 'E-mail or user name');
  await typing.type('half a th');
  const asking = await stage.openTab(`${fieldnote.site}/rendered`);
  await asking.run(() => {
    document.title = 'Unsaved drawing';
    addEventListener('beforeunload', (event) => event.preventDefault());
  });
  await front.show();

  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  await popup.click('option', 'Mina Okafor');
  await popup.see('3 tabs may still show Ada Quell');
  await expect.poll(() => shownIn(front)).toBe('Mina Okafor');
  expect(await begunIn(deep)).toBe(begun);

  await popup.click('button', 'List');
  await popup.see('Deep in the notes');
  await popup.see('Text typed there');
  await popup.click('button', 'Reload 2');
  await popup.see('Asks before you leave it');
  await popup.missing('Deep in the notes');
  await popup.see('Text typed there');
  await stage.closePopup();

  await expect.poll(() => begunIn(deep)).toBeGreaterThan(begun);
  await expect.poll(() => standing(deep)).toEqual(before);
  expect(await typing.run(() => document.querySelector('input')?.value)).toBe('half a th');
  expect(await shownIn(asking)).toBe('Ada Quell');
});
