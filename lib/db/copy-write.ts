import type { Origin } from '../session/types';
import type { AppIndex, Row, View } from '../session/view';
import { COPY, MOST_OF_APP, MOST_OF_INDEX } from './copy-read';

/*
 * Who keeps the copy that the popup paints first: the pages, because the worker has no `localStorage`.
 *
 * An app is taken from the list of those that may be copied before the worker is asked to remove it. From then on no
 * page, however little it has heard of that, writes a name of it: not its view, nor an index that names it.
 */

/** Key of the origins that may be copied. */
export const LIST = 'copied';

const MOST_ROWS = 50;
/** Most apps with a copy: a browser reads all that is kept here before it answers for one of them. */
const MOST_APPS = 12;

export function copyIndex(index: AppIndex): void {
  const origins = index.apps.map(({ face }) => face.origin);
  if (list() === null) save(LIST, JSON.stringify(origins));
  const isListed = origins.every((origin) => list()?.includes(origin));
  const text = JSON.stringify(index);
  if (isListed && text.length <= MOST_OF_INDEX) save(COPY, text);
  else drop(COPY);
}

/** What the worker told of an app, while nothing is under way there: that would be untrue by the time it is read. */
export function copyView(view: View): void {
  const key = COPY + view.app.origin;
  const isToCopy = view.revision > 0 && isAtRest(view) && list()?.includes(view.app.origin);
  const text = isToCopy ? JSON.stringify(bounded(view)) : '';
  if (text === '' || text.length > MOST_OF_APP) drop(key);
  else save(key, text);
  for (const other of otherCopies(key).slice(MOST_APPS - 1)) drop(other);
}

/** To be called before anything is asked for that changes who is known in an app: its names go at once. */
export function dropCopy(origin: Origin): void {
  drop(COPY);
  drop(COPY + origin);
}

/** To be called before an app is removed. */
export function forbidCopy(origin: Origin): void {
  save(LIST, JSON.stringify((list() ?? []).filter((each) => each !== origin)));
  dropCopy(origin);
}

/** To be called before an app is connected, and where it was not removed after all. */
export function allowCopy(origin: Origin): void {
  const listed = list();
  if (listed) save(LIST, JSON.stringify([...new Set([...listed, origin])]));
}

const otherCopies = (key: string): string[] =>
  keys().filter((each) => each.startsWith(COPY) && each !== COPY && each !== key);

const isAtRest = ({ rows, unsettled }: View): boolean =>
  !unsettled && rows.every(({ work }) => work === null);

/** Whoever is active, and the first rows as far as there is room for them. */
function bounded(view: View): View {
  const { rows, more, activeKey } = view;
  const active = rows.filter(({ key }) => key === activeKey);
  const first = [...new Set([...active, ...rows.slice(0, MOST_ROWS)])].slice(0, MOST_ROWS);
  const kept = new Set<Row>();
  let room = MOST_OF_APP - JSON.stringify({ ...view, rows: [], more: more + rows.length }).length;
  for (const row of first) {
    room -= JSON.stringify(row).length + COMMA;
    if (room >= 0) kept.add(row);
  }
  return { ...view, rows: rows.filter((row) => kept.has(row)), more: more + rows.length - kept.size };
}

const COMMA = 1;

function list(): string[] | null {
  try {
    const listed: unknown = JSON.parse(localStorage.getItem(LIST) ?? '');
    return Array.isArray(listed) ? listed.map(String) : null;
  } catch {
    return null;
  }
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
