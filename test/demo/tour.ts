import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { allow, goToGoogle } from '../e2e/elsewhere';
import { seeActive } from '../e2e/sign-in-page';
import type { Surface } from '../e2e/surface';
import type { Scene, SetUp } from './set-up';
import { narrate } from './steps';

export const PICTURES = 'test-results/tour';

/** The same that a person would do at the toolbar, with a picture of each step in light and dark. */
export async function tour({ stage, world, app, options }: Scene & SetUp): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const picture: Picture = async (surface, name) => {
    for (const scheme of ['dark', 'light'] as const) {
      await stage.colours(scheme);
      await surface.picture(join(PICTURES, `${name}-${scheme}.png`));
    }
  };

  await narrate('The options page is photographed', () => picture(options, '1-options'));
  await narrate("The app's tab shows Ada Quell", async () => {
    await app.show();
    await app.see('Ada Quell');
    await picture(app, '2-app-before');
  });
  const popup = await narrate('A click on the toolbar shows the accounts', async () => {
    const opened = await stage.openPopup();
    await opened.see('Mina Okafor');
    await picture(opened, '3-popup');
    return opened;
  });
  await narrate('A click on Mina Okafor switches to her', async () => {
    await popup.click('option', 'Mina Okafor');
    await popup.announces('Mina Okafor is active');
    await picture(popup, '4-popup-after');
  });
  await stage.closePopup();
  await narrate("The app's tab shows Mina Okafor", async () => {
    await app.reload();
    await app.see('Mina Okafor');
    await picture(app, '5-app-after');
  });
  await addByGoogle({ stage, world }, picture);
  console.log(`The pictures are in ${PICTURES}.`);
}

type Picture = (surface: Surface, name: string) => Promise<void>;

async function addByGoogle({ stage, world }: Scene, picture: Picture): Promise<void> {
  const { page, google } = await narrate('"Add account" leads to Google, in a tab of its own', async () => {
    const went = await goToGoogle(stage, world);
    await picture(went.google, '6-google');
    return went;
  });
  await narrate('Sanne de Wit signs in there and is added', async () => {
    await allow(google, 'Sanne de Wit');
    await page.see('You are now Sanne de Wit');
    await picture(page, '7-added');
  });
  const popup = await narrate('The popup shows her, and brings the tabs of the app along', async () => {
    const opened = await seeActive(stage, 'Sanne de Wit');
    await opened.click('button', 'Reload');
    await opened.missing('may still show');
    return opened;
  });
  await picture(popup, '8-popup-with-her');
  await stage.closePopup();
}
