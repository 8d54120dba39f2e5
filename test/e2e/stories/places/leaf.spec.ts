import { openWithPeople } from '../../connect';
import { activeOf, requests } from '../../judge';
import type { Stage } from '../../stage';
import { expect, test } from '../../story';
import type { Surface } from '../../surface';
import type { App, World } from '../../world';

const ADA = 'ada@quelllabs.co';
const SWITCH = '/session/switch-sign-in';
const ENTER = '/session/switch-workspace';

/** Ada has looked where she can work; then Jonas is active. */
async function openAway(stage: Stage, app: App): Promise<Surface> {
  const popup = await openWithPeople(stage, app);
  await popup.click('button', 'Organization and workspace');
  await popup.see('Platform');
  await popup.press('Tab');
  await become(popup, 'Jonas Wirth');
  return popup;
}

async function become(popup: Surface, name: string): Promise<void> {
  await popup.click('option', name);
  await popup.announces(`${name} is active`);
}

async function type(popup: Surface, text: string): Promise<void> {
  await popup.click('combobox', 'Find an account');
  await popup.type(text);
}

/** Changes that were asked of the server since the last look. */
function changes(world: World, app: App) {
  let seen = 0;
  return () => {
    const all = requests(world, app, { method: 'POST' }).map(({ path }) => path);
    const since = all.slice(seen);
    seen = all.length;
    return since;
  };
}

test('an account and a place are one click, and whatever becomes of it is told', async ({ stage, world }) => {
  const { fieldnote } = world;
  const popup = await openAway(stage, fieldnote);
  const changed = changes(world, fieldnote);
  changed();

  await test.step('a typed place is a row of its own', async () => {
    await type(popup, 'quell platform');
    await popup.see('@ Quell Labs');
    await popup.press('Enter');
    await popup.announces('Ada Quell is active');
    await expect.poll(async () => (await popup.active())?.place).toBe('Quell Labs · Platform');
    expect(activeOf(fieldnote)).toBe(ADA);
    expect(changed()).toEqual([SWITCH, ENTER]);
  });

  await test.step('a place that is refused leaves the person there', async () => {
    await become(popup, 'Jonas Wirth');
    changed();
    await popup.pointAt('option', 'Ada Quell');
    await popup.press('ArrowRight');
    await popup.see('As last seen');
    expect(await popup.axe()).toEqual([]);
    fieldnote.control.fault({ path: ENTER, method: 'POST', kind: { do: 'status', status: 403 } });
    await popup.click('option', 'Ada Quell @ Quell Labs · Research');
    await popup.see('Could not open Research');
    expect(activeOf(fieldnote)).toBe(ADA);
    expect(await popup.active()).toMatchObject({ name: 'Ada Quell', place: 'Quell Labs · Platform' });
    expect(changed()).toEqual([SWITCH, ENTER]);
    await popup.click('button', 'Try again');
    await expect.poll(async () => (await popup.active())?.place).toBe('Quell Labs · Research');
    expect(changed()).toEqual([ENTER]);
  });

  await test.step('a worker that is killed between has another one tell', async () => {
    await become(popup, 'Jonas Wirth');
    changed();
    const hold = fieldnote.control.hold(SWITCH, 'POST');
    await type(popup, 'quell platform');
    await popup.see('@ Quell Labs');
    await popup.press('Enter');
    await hold.reached;
    await stage.killWorker();
    hold.release();
    await popup.see('Could not open Platform');
    expect(activeOf(fieldnote)).toBe(ADA);
    expect(changed()).toEqual([SWITCH]);
  });

  await test.step('and a popup that opens then offers it again', async () => {
    await stage.closePopup();
    const next = await stage.openPopup();
    await next.click('button', 'Try again');
    await expect.poll(async () => (await next.active())?.place).toBe('Quell Labs · Platform');
    expect(changed()).toEqual([ENTER]);
  });
});
