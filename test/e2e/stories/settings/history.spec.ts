import { connectWithPeople } from '../../connect';
import { letSeeTabs } from '../../elsewhere';
import { kept } from '../../kept';
import { shapeless } from '../../shapeless';
import type { Stage } from '../../stage';
import { expect, test } from '../../story';
import type { Surface } from '../../surface';
import type { App } from '../../world';
import { ODD_KEPT, ODD_LABEL } from './odd-label';

// In Firefox: lib/background/history.test.ts and entrypoints/options/deeds/history-deeds.test.ts.
test('a history that the person wants tells each switch, finds one, and goes with the app @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  const settings = await stage.openPage('options.html#history');
  await settings.click('switch', 'Keep a history on this device');
  await settings.see('Nothing yet');
  await letSeeTabs(stage, fieldnote);
  await settings.run(labelAda, { origin: fieldnote.api, label: ODD_LABEL });
  await expect.poll(() => titleOf(stage, fieldnote)).toBe(`${ODD_KEPT} in Fieldnote`);

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
    `Mina Okafor · Fieldnote, from ${ODD_KEPT} · in the switcher`,
  ]);
  await settings.run(() => document.querySelector<HTMLInputElement>('[type=search]')?.focus());
  await settings.type('ada');
  await settings.see('1 found');
  expect(await lines(settings)).toEqual([`Mina Okafor · Fieldnote, from ${ODD_KEPT} · in the switcher`]);
  expect([await settings.axe(), await shapeless(settings)]).toEqual([[], []]);
  expect(await kept(settings)).toContain('history:');

  const apps = await stage.openPage('options.html#apps');
  await apps.click('button', 'Remove Fieldnote');
  await apps.see('The switcher forgets its accounts');
  await apps.click('button', 'Remove');
  await apps.see('Fieldnote is removed');
  await expect.poll(() => apps.focused()).toBe('heading Apps');
  expect(await kept(apps)).not.toContain('history:');
});

/** As the table of accounts asks it where somebody is renamed there. */
async function labelAda({ origin, label }: { origin: string; label: string }): Promise<void> {
  const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { value } = await runtime.sendMessage({ question: 'view', about: { origin } });
  const { key } = value.rows.find((row: { title: string }) => row.title === 'Ada Quell');
  await runtime.sendMessage({ question: 'touch', about: { origin, key, to: { label } } });
}

/** What the icon says, without the marks that keep a name in its own direction. */
const titleOf = async (stage: Stage, { site }: App): Promise<string> =>
  (await stage.icon(site)).title.replace(/[\u2068\u2069]/g, '');

const lines = (settings: Surface): Promise<string[]> =>
  settings.run(() =>
    [...document.querySelectorAll('.history-lines tbody tr')].map((row) =>
      [...row.children]
        .slice(1)
        .map((cell) => cell.textContent)
        .join(', '),
    ),
  );
