import { connect, signEverybodyIn } from '../connect';
import { readIsOld } from '../judge';
import { SHARE, share } from '../share';
import { fillIn, namesIn, seeActive } from '../sign-in-page';
import { expect, test } from '../story';

const PAT = { email: 'pat@orrery.example', password: 'canary-4417-Kestrel' };

test('a staging app’s pages and the switcher share one session, until the person wants it otherwise', async ({
  stage,
  world,
}) => {
  const { orrery } = world;
  const { control, people } = orrery;
  control.settings.newSessionUserIds = [people['jonas@meridian.art'] ?? ''];
  await connect(stage, orrery);
  expect(await namesIn(await seeActive(stage, 'Jonas Wirth'))).toEqual([]);
  control.settings.newSessionUserIds = [];
  const tab = await signEverybodyIn(stage, orrery);
  const options = await share(stage, orrery);

  const popup = await seeActive(stage, 'Ada Quell');
  await popup.click('option', 'Priya Raman');
  await popup.announces('Priya Raman is active');
  await stage.closePopup();
  await tab.reload();
  expect(await tab.run(() => document.querySelector('#who')?.textContent)).toBe('Priya Raman');

  control.addPerson({ ...PAT, firstName: 'Pat', lastName: 'Finch' });
  await tab.goto(`${orrery.site}/sign-in`);
  await fillIn(tab, { 'E-mail or user name': PAT.email, Password: PAT.password });
  await tab.press('Enter');
  await tab.see('Signed in here');
  await readIsOld(world, orrery);
  expect(await namesIn(await seeActive(stage, 'Pat Finch'))).toContain('Ada Quell');

  await options.click('switch', SHARE);
  await options.announces('The switcher has a session of its own for Orrery again');
  expect(await namesIn(await seeActive(stage, 'Jonas Wirth'))).toEqual([]);
});
