import { connectWithPeople } from '../connect';
import { expect, test } from '../story';

for (const scheme of ['light', 'dark'] as const) {
  // In Chromium: chromium-only/every-state.spec.ts.
  test(`axe finds nothing in the real popup and every settings page, ${scheme} @firefox`, async ({
    stage,
    world,
  }) => {
    await connectWithPeople(stage, world.fieldnote);
    await stage.colours(scheme);
    const popup = await stage.openPopup();
    await popup.see('Mina Okafor');
    expect(await popup.run((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme)).toBe(
      true,
    );
    expect(await popup.axe()).toEqual([]);
    await popup.click('button', 'Actions for Ada Quell');
    await popup.see('Sign out');
    expect(await popup.axe()).toEqual([]);
    for (const section of ['apps', 'connect', 'appearance', 'behaviour', 'history', 'backup', 'about']) {
      const options = await stage.openPage(`options.html#${section}`);
      await options.see('Account switcher');
      expect(await options.axe(), section).toEqual([]);
    }
  });
}
