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

/** What the address bar offers: the first line stands for what was typed. */
export interface OfferedLines {
  first: Piece[];
  others: { content: string; line: Piece[] }[];
}

/** An account in the menu of the icon: "Mina Okafor · Fieldnote". */
export function menuTitle({ title, detail, app, mode }: MenuAccount): string {
  const name = isolated(detail === null ? title : `${title} (${detail})`);
  return app === null ? name : `${name} · ${appWords(app, mode)}`;
}

/** The lines of the address bar, with what was typed marked in them. */
export function offeredLines(
  suggestions: Suggestions,
  refusalWords: (refusal: Refusal) => string,
): OfferedLines {
  if (suggestions.kind === 'hint') return { first: [plain(words('omnibox.hint'))], others: [] };
  if (suggestions.kind === 'refused')
    return { first: [plain(refusalWords(suggestions.refusal))], others: [] };
  const { typed, accounts } = suggestions;
  const [first, ...others] = accounts.map((each) => ({ content: each.content, line: lineOf(each, typed) }));
  return { first: first?.line ?? [], others };
}

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
