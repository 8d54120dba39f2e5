import type { Origin } from '../session/types';
import type { AppIndex, Row, View } from '../session/view';
import { COPY, copiedIndex, copiedView, MOST_OF_APP, MOST_OF_INDEX } from './copy-read';

/*
 * Who keeps the copy that the popup paints first: the pages, because the worker has no `localStorage`.
 *
 * The index is copied as the worker tells it, never as a page shows it, and of an app that the copy of the index does
 * not name no view is kept. So an app that a page takes out of it stays out, whatever other pages show, until the worker
 * itself names it; and that it does not do from the moment on when its removal is written down.
 */

const MOST_ROWS = 50;
/** Most apps with a copy: a browser reads all that is kept here before it answers for one of them. */
const MOST_APPS = 12;

/** To be given what the worker told, and nothing else. */
export function copyIndex(index: AppIndex): void {
  saveIndex(index);
  const named = index.apps.map(({ face }) => face.origin);
  for (const origin of copiedOrigins()) if (!named.includes(origin)) drop(COPY + origin);
}

/**
 * What the worker told of an app, while nothing is under way there: that would be untrue by the time it is read. What
 * it did not tell leaves the copy as it is.
 */
export function copyView(view: View): void {
  if (view.revision <= 0) return;
  const { origin } = view.app;
  const isNamed = copiedIndex()?.apps.some(({ face }) => face.origin === origin);
  const text = isNamed && isAtRest(view) ? JSON.stringify(bounded(view)) : '';
  makeRoom(origin);
  if (text === '' || text.length > MOST_OF_APP) drop(COPY + origin);
  else save(COPY + origin, text);
}

/** To be called before anything is asked for that changes who is known in an app: its names go at once. */
export function dropCopy(origin: Origin): void {
  const nameless = (index: AppIndex): AppIndex => ({
    ...index,
    apps: index.apps.map((app) => (app.face.origin === origin ? { ...app, active: null } : app)),
  });
  changeIndex(nameless);
  drop(COPY + origin);
}

/** To be called before an app is removed. */
export function removeCopy(origin: Origin): void {
  const without = (index: AppIndex): AppIndex => ({
    ...index,
    lastOrigin: index.lastOrigin === origin ? null : index.lastOrigin,
    apps: index.apps.filter(({ face }) => face.origin !== origin),
  });
  changeIndex(without);
  drop(COPY + origin);
}

function changeIndex(change: (index: AppIndex) => AppIndex): void {
  const index = copiedIndex();
  if (index) saveIndex(change(index));
  // What cannot be read may name somebody all the same.
  else drop(COPY);
}

function saveIndex(index: AppIndex): void {
  const text = JSON.stringify(index);
  if (text.length <= MOST_OF_INDEX) save(COPY, text);
  else drop(COPY);
}

/** Of too many, those go that were read longest ago. */
function makeRoom(origin: Origin): void {
  const others = copiedOrigins().filter((other) => other !== origin);
  if (others.length < MOST_APPS) return;
  const readAt = (other: Origin): number => copiedView(other)?.readAt ?? 0;
  const byUse = others.toSorted((one, other) => readAt(other) - readAt(one));
  for (const other of byUse.slice(MOST_APPS - 1)) drop(COPY + other);
}

/** Apps of whose view there is a copy. */
const copiedOrigins = (): Origin[] =>
  keys().flatMap((key) => (key.startsWith(COPY) && key !== COPY ? [key.slice(COPY.length)] : []));

const isAtRest = ({ rows, unsettled }: View): boolean => !unsettled && rows.every(({ work }) => !work);

/** Whoever is active, and the first rows as far as there is room for them. */
function bounded(view: View): View {
  const { rows, more, activeKey } = view;
  const active = rows.filter(({ key }) => key === activeKey);
  const first = [...new Set([...active, ...rows.slice(0, MOST_ROWS)])].slice(0, MOST_ROWS);
  let room = MOST_OF_APP - JSON.stringify({ ...view, rows: [], more: more + rows.length }).length;
  const fits = (row: Row) => {
    room -= JSON.stringify([row]).length;
    return room >= 0;
  };
  const kept = first.filter(fits);
  return { ...view, rows: rows.filter((row) => kept.includes(row)), more: more + rows.length - kept.length };
}

function keys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function save(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // What is there is older than it should be.
    drop(key);
  }
}

function drop(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where the browser keeps nothing, there is nothing.
  }
}
