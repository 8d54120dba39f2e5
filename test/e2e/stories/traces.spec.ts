import { connect } from '../connect';
import { filesWith } from '../find-bytes';
import { kept } from '../kept';
import { leaveStanding } from '../leave-standing';
import { addAccount, fillIn } from '../sign-in-page';
import { type Engine, expect, test } from '../story';

const TYPED = 'whimbrel-7730@orrery.example';
const MISTYPED = 'dotterel-5512@orrery.example';
const LABEL = 'Sanderling 2294';
const IDENTIFIER = 'E-mail address or username';

/** What was removed stays in the files of the extension's own stores until the browser rewrites them (SECURITY.md). */
const OWN_STORES: Record<Engine, RegExp> = {
  chromium: /^Default\/(?:Local Extension Settings|IndexedDB|Local Storage)\//,
  firefox: /^storage\/default\/moz-extension\+{3}/,
};

test('once an app is removed, the browser offers nowhere what was typed to sign in there, and no own name', async ({
  stage,
  engine,
  world,
}) => {
  const { orrery } = world;
  orrery.control.addPerson({ firstName: 'Wim', lastName: 'Brel', email: TYPED, password: 'granite-31' });
  await connect(stage, orrery);
  const page = await addAccount(stage);
  await fillIn(page, { [IDENTIFIER]: MISTYPED, Password: 'granite-31' });
  await page.press('Enter');
  await page.see('is not right');
  await page.close();
  const again = await addAccount(stage);
  await fillIn(again, { [IDENTIFIER]: TYPED, Password: 'granite-31' });
  await leaveStanding(again, { stage, world });
  await again.click('button', 'Sign in');
  await again.see('You are now Wim Brel');
  await again.close();

  const popup = await stage.openPopup();
  await popup.see('Wim Brel');
  await popup.click('button', 'Actions for Wim Brel');
  await popup.click('menuitem', 'Rename and color…');
  await popup.see('Label Color');
  await popup.type(LABEL);
  await popup.press('Enter');
  await popup.announces(`is now called ${LABEL}`);
  const copy = () => popup.run(() => JSON.stringify({ ...localStorage }));
  await expect.poll(copy).toContain(TYPED);
  await expect.poll(copy).toContain(LABEL);
  await stage.closePopup();
  expect((await stage.addressBar.type('sanderling')).join()).toContain('2294');
  await stage.addressBar.enter('sanderling');

  const apps = await stage.openPage('options.html#apps');
  await apps.click('button', 'Remove Orrery');
  await apps.see('The switcher forgets its accounts');
  await apps.click('button', 'Remove');
  await apps.see('Orrery is removed');

  const stored = await kept(apps);
  const profile = await stage.quit();
  for (const typed of [TYPED, MISTYPED, LABEL]) {
    expect(stored).not.toContain(typed);
    const places = await filesWith(profile, typed);
    expect(places.filter((place) => !OWN_STORES[engine].test(place))).toEqual([]);
  }
});
