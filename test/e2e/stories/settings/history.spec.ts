import { connectWithPeople } from '../../connect';
import { kept } from '../../kept';
import { shapeless } from '../../shapeless';
import { expect, test } from '../../story';
import type { Surface } from '../../surface';

// In Firefox: lib/background/history.test.ts and entrypoints/options/deeds/history-deeds.test.ts.
test('a history that the person wants tells each switch, finds one, and goes with the app @chromium', async ({
  stage,
  world,
}) => {
  await connectWithPeople(stage, world.fieldnote);
  const settings = await stage.openPage('options.html#history');
  await settings.click('switch', 'Keep a history on this device');
  await settings.see('Nothing yet');

  const popup = await stage.openPopup();
  await popup.see('Mina Okafor');
  await popup.click('option', 'Mina Okafor');
  await popup.announces('Mina Okafor is active');
  await popup.click('option', 'Jonas Wirth');
  await popup.announces('Jonas Wirth is active');
  await stage.closePopup();

  await settings.see('from Mina Okafor');
  expect(await lines(settings)).toEqual([
    'Jonas Wirth · Fieldnote, from Mina Okafor · in the switcher',
    'Mina Okafor · Fieldnote, from Ada Quell · in the switcher',
  ]);
  await settings.run(() => document.querySelector<HTMLInputElement>('[type=search]')?.focus());
  await settings.type('ada');
  await settings.see('1 found');
  expect(await lines(settings)).toEqual(['Mina Okafor · Fieldnote, from Ada Quell · in the switcher']);
  expect([await settings.axe(), await shapeless(settings)]).toEqual([[], []]);
  expect(await kept(settings)).toContain('history:');

  const apps = await stage.openPage('options.html#apps');
  await apps.click('button', 'Remove Fieldnote');
  await apps.see('The switcher forgets its accounts');
  await apps.click('button', 'Remove');
  await apps.see('Fieldnote is removed');
  expect(await apps.focused()).toBe('heading Apps');
  expect(await kept(apps)).not.toContain('history:');
});

const lines = (settings: Surface): Promise<string[]> =>
  settings.run(() =>
    [...document.querySelectorAll('.history-lines tbody tr')].map((row) =>
      [...row.children]
        .slice(1)
        .map((cell) => cell.textContent)
        .join(', '),
    ),
  );
