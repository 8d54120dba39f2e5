import { rangesIn, soughtWords } from '../session/filter/filter';
import type { MenuAccount } from '../session/reach/menu-account';
import type { Refusal } from '../session/reach/refusal';
import type { Suggested, Suggestions } from '../session/reach/suggested';
import type { Mode } from '../session/types';
import { isolated, words } from './words';

/** A piece of a line in the address bar, and how it stands out. */
export interface Piece {
  text: string;
  look: 'plain' | 'match' | 'dim';
}

/** A line of the address bar, and what stands there once it is chosen; empty where it leads to nobody. */
export interface OfferedLine {
  content: string;
  line: Piece[];
}

/** An account in the menu of the icon: "Mina Okafor · Fieldnote". */
export function menuTitle({ title, detail, app, mode }: MenuAccount): string {
  const name = isolated(detail === null ? title : `${title} (${detail})`);
  return app === null ? name : `${name} · ${appWords(app, mode)}`;
}

/** The lines of the address bar, with what was typed marked in them; none where nothing is typed. */
export function offeredLines(
  suggestions: Suggestions,
  refusalWords: (refusal: Refusal) => string,
): OfferedLine[] {
  if (suggestions.kind === 'hint') return [];
  if (suggestions.kind === 'refused')
    return [{ content: '', line: [plain(refusalWords(suggestions.refusal))] }];
  const { typed, accounts } = suggestions;
  return accounts.map((each) => ({ content: each.content, line: lineOf(each, typed) }));
}

/** What the address bar says above all lines: what may be typed and, where that line is not the first account, what Enter does. */
export const hintLine = (hasFirst: boolean): Piece[] => [
  plain(words(hasFirst ? 'omnibox.hint' : 'omnibox.hintAbove')),
];

function lineOf({ row, app, isActive }: Suggested, typed: string): Piece[] {
  const { title, realName, detail, organization, workspace, state } = row;
  const sought = soughtWords(typed);
  const place = [organization, workspace].filter(Boolean).join(' · ');
  const standing = state === 'live' ? (isActive ? words('omnibox.active') : '') : words(`omnibox.${state}`);
  const beside = [realName, detail, place, appWords(app.name, app.mode), standing].filter(Boolean);
  return [
    ...marked(title, sought),
    ...beside.flatMap((text) => [SEPARATOR, ...marked(text ?? '', sought, 'dim')]),
  ];
}

const SEPARATOR: Piece = { text: ' · ', look: 'dim' };

function marked(text: string, sought: string[], rest: 'plain' | 'dim' = 'plain'): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of rangesIn(text, sought)) {
    pieces.push({ text: text.slice(at, start), look: rest }, { text: text.slice(start, end), look: 'match' });
    at = end;
  }
  pieces.push({ text: text.slice(at), look: rest });
  return pieces.filter((piece) => piece.text !== '');
}

const plain = (text: string): Piece => ({ text, look: 'plain' });

const appWords = (app: string, mode: Mode): string =>
  mode === 'staging' ? words('icon.staging', { app: isolated(app) }) : isolated(app);
