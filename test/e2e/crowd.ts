import { expect } from 'playwright/test';
import { sessionOf } from './judge';
import type { Surface } from './surface';
import { until } from './until';
import type { App } from './world';

/** Signs so many more people in to the session that is there; who was active still is. */
export function signCrowdIn(app: App, count: number): void {
  const { control } = app;
  const session = sessionOf(app);
  const { activeSignInId } = control.session(session);
  for (let n = 1; n <= count; n += 1) {
    control.signIn(session, control.addPerson({ firstName: 'Person', lastName: `${n}`.padStart(4, '0') }));
  }
  if (activeSignInId) control.switchTo(session, activeSignInId);
}

/**
 * Lets the app answer each read with so many people of whom it tells no more than a name: with all that it knows of
 * each, ten thousand are more than any reply may hold.
 */
export function serveCrowd({ control }: App, count: number): void {
  const signins = Array.from({ length: count }, (_, n) => ({
    id: `${n + 1}`,
    user: { id: `${n + 1}`, first_name: 'Person', last_name: `${n + 1}` },
  }));
  const body = JSON.stringify({ data: { id: '1', active_signin: signins[0], signins } });
  control.fault({ path: '/session', times: Number.POSITIVE_INFINITY, kind: { do: 'body', body } });
}

/** Where the keyboard is in the list, as the filter says. */
const standing = (popup: Surface) =>
  popup.run(() => {
    const id = document.querySelector('[data-filter]')?.getAttribute('aria-activedescendant');
    const row = document.getElementById(id ?? '');
    const seen = document.querySelector('.scroll')?.getBoundingClientRect();
    const box = row?.getBoundingClientRect();
    return {
      name: row?.querySelector('.name')?.textContent ?? 'nobody',
      place: `${row?.getAttribute('aria-posinset')} of ${row?.getAttribute('aria-setsize')}`,
      isSeen: !!seen && !!box && box.top >= seen.top && box.bottom <= seen.bottom,
      rows: document.querySelectorAll('.row').length,
    };
  });

/** Most rows that a page may hold, however many there are. */
const MOST_ROWS = 60;

/** Waits until the keyboard is at a place of the list that is seen, and says who is there. */
export async function standsAt(popup: Surface, place: string): Promise<string> {
  let last = await standing(popup);
  const isThere = async () => {
    last = await standing(popup);
    expect(last.rows, 'rows in the page').toBeLessThanOrEqual(MOST_ROWS);
    return last.place === place && last.isSeen;
  };
  await until(isThere, { instead: () => `the keyboard is not at ${place} but ${JSON.stringify(last)}` });
  return last.name;
}
