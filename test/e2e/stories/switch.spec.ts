import { connectWithPeople, openWithPeople } from '../connect';
import { activeOf, readIsOld, switches } from '../judge';
import type { Stage } from '../stage';
import { expect, test } from '../story';
import type { Surface } from '../surface';

const MINA = 'mina.okafor@tidewell.io';

const WAYS: Record<string, (popup: Surface, browser: Stage['browser']) => Promise<void>> = {
  'a click': (popup) => popup.click('option', 'Mina Okafor'),
  'typing and Enter': async (popup) => {
    await popup.type('mina');
    await popup.see('1 of 4');
    await popup.press('Enter');
  },
  'its digit': async (popup) => {
    const mina = (await popup.rows()).find(({ name }) => name === 'Mina Okafor');
    await popup.press(mina?.digit ?? '');
  },
  'after a menu that was left, an assistive tool': async (popup, browser) => {
    await popup.rightClick('option', 'Jonas Wirth');
    await popup.see('Switch');
    // Firefox takes a real Escape for itself and closes the popup.
    await popup.press(browser === 'firefox' ? 'Tab' : 'Escape');
    await popup.run(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role=option]')];
      rows.find(({ textContent }) => textContent?.includes('Mina Okafor'))?.click();
    });
  },
};

for (const [way, take] of Object.entries(WAYS)) {
  test(`${way} switches the account, with one request, and the app's tab follows`, async ({
    stage,
    world,
  }) => {
    const { fieldnote } = world;
    const tab = await connectWithPeople(stage, fieldnote);
    const popup = await stage.openPopup();
    await popup.see('Ada Quell');

    await take(popup, stage.browser);
    await popup.announces('Mina Okafor is active');

    expect(await popup.active()).toMatchObject({ name: 'Mina Okafor', confirmed: true });
    expect((await popup.rows()).map(({ name }) => name)).toContain('Ada Quell');
    expect(activeOf(fieldnote)).toBe(MINA);
    expect(switches(world, fieldnote)).toHaveLength(1);
    await stage.closePopup();
    await tab.reload();
    await tab.see('Mina Okafor');
    expect(await tab.run(() => document.querySelector('#who')?.textContent)).toBe('Mina Okafor');
  });
}

test('the last of several wishes wins', async ({ stage, world }) => {
  const { fieldnote } = world;
  const popup = await openWithPeople(stage, fieldnote);
  const hold = fieldnote.control.hold('/session/switch-sign-in', 'POST');
  await popup.click('option', 'Jonas Wirth');
  await hold.reached;
  await popup.click('option', 'Mina Okafor');
  await popup.click('option', 'Priya Raman');
  hold.release();
  await popup.announces('Priya Raman is active');
  expect(activeOf(fieldnote)).toBe('priya@quelllabs.co');
  expect(switches(world, fieldnote)).toHaveLength(2);
});

test('a switch without an answer says so after three seconds and claims nothing', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const popup = await openWithPeople(stage, fieldnote);
  const hold = fieldnote.control.hold('/session/switch-sign-in', 'POST');
  await popup.click('option', 'Mina Okafor');
  await popup.see('Switching…');
  expect(await popup.active()).toMatchObject({ name: 'Ada Quell', confirmed: true });
  await popup.see('No answer yet');
  expect(await popup.active()).toMatchObject({ name: 'Ada Quell', confirmed: false });
  hold.release();
  await popup.announces('Mina Okafor is active');
  expect(switches(world, fieldnote)).toHaveLength(1);
});

test("an account switched by the site's own tab is seen when the popup opens", async ({ stage, world }) => {
  const tab = await connectWithPeople(stage, world.fieldnote);
  const first = await stage.openPopup();
  await first.see('Ada Quell');
  await stage.closePopup();
  await tab.run(() => {
    const row = [...document.querySelectorAll('#accounts li')].find((each) =>
      each.textContent?.includes('Priya Raman'),
    );
    row?.querySelector('form')?.requestSubmit();
  });
  await tab.see('priya@quelllabs.co');
  await readIsOld(world, world.fieldnote);
  const again = await stage.openPopup();
  await expect.poll(async () => (await again.active())?.name).toBe('Priya Raman');
  expect(switches(world, world.fieldnote)).toHaveLength(0);
});

test('tabs that may show the previous account are named after a switch, and not touched', async ({
  stage,
  world,
}) => {
  const tab = await connectWithPeople(stage, world.fieldnote);
  const popup = await stage.openPopup();
  await popup.click('option', 'Mina Okafor');
  await popup.see('may still show Ada Quell');
  expect(await tab.run(() => document.querySelector('#who')?.textContent)).toBe('Ada Quell');
});
