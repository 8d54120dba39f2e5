import { type Gallery, openGallery } from '../../gallery/open-gallery';
import { asScript } from '../script';
import { expect, test } from '../story';

test('whatever is pressed in whichever state of the popup, the keyboard stays in it', async () => {
  const gallery = await openGallery();
  try {
    const states = gallery.states.filter((state) => state.startsWith('popup-'));
    const presses: Record<string, Press[]> = {};
    for (const state of states) presses[state] = await walk(gallery, state);
    const all = Object.entries(presses);
    expect(all.filter(([, made]) => made.length === 0).map(([state]) => state)).toEqual([]);
    expect(all.flatMap(([, made]) => made).length).toBeGreaterThan(200);
    expect(
      all.flatMap(([state, made]) => made.filter(({ lost }) => lost).map(({ by }) => [state, by])),
    ).toEqual([]);
  } finally {
    await gallery.close();
  }
});

interface Press {
  /** What was pressed; `nothing` stands for the state as it opens, and for a click beside everything. */
  by: string;
  lost: boolean;
}

async function walk({ page, show }: Gallery, state: string): Promise<Press[]> {
  await show(`${state}&live`, 'light');
  return page.evaluate(asScript(pressAll, []));
}

/** Runs inside the page. */
async function pressAll(): Promise<Press[]> {
  const made: Press[] = [];
  // What leads away from the page is pressed and not followed.
  navigation.addEventListener('navigate', (event) => event.preventDefault());
  const controls = () =>
    [
      ...document.querySelectorAll<HTMLElement>('.popup :is(button, input, [role=option]:nth-child(-n + 3))'),
    ].filter((each) => each.checkVisibility() && !each.closest('[inert]'));
  const note = (by: string) => {
    const { activeElement: on } = document;
    made.push({ by, lost: on === null || on.closest('.popup') === null });
  };
  const settle = async () => {
    for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
  };
  note('nothing');
  for (let at = 0; at < controls().length; at += 1) {
    const control = controls()[at];
    control?.focus();
    control?.click();
    await settle();
    note(control?.textContent || control?.getAttribute('aria-label') || 'a control');
    dispatchEvent(new Event('anew'));
  }
  return made;
}
