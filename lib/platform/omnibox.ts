import { browser } from 'wxt/browser';

/** A piece of a line, and how it stands out. */
interface Piece {
  text: string;
  look: 'plain' | 'match' | 'dim';
}

/** A line as this browser takes it. */
type Drawn = (line: Piece[]) => string;

interface Asked {
  suggest(typed: string): Promise<{ first: Piece[]; others: { content: string; line: Piece[] }[] }>;
  /** `goes`: the person wants another tab than the one they are in. */
  enter(typed: string, how: { goes: boolean }): void;
  /** The first line while nothing is typed. */
  hint: Piece[];
}

/** What is typed in the address bar after our keyword. Nobody is woken by what is typed there otherwise. */
export function onOmnibox({ suggest, enter, hint }: Asked, drawn: Drawn): void {
  let typing = 0;

  /** Chromium writes the first line down in the person's profile, where nobody's name is to stay. */
  function rest(): void {
    typing += 1;
    browser.omnibox.setDefaultSuggestion({ description: drawn(hint) });
  }

  browser.omnibox.onInputChanged.addListener((typed, answer) => {
    typing += 1;
    const asked = typing;
    void suggest(typed).then(({ first, others }) => {
      // The person has typed on, or is done.
      if (asked !== typing) return;
      browser.omnibox.setDefaultSuggestion({ description: drawn(first) });
      answer(others.map(({ content, line }) => ({ content, description: drawn(line) })));
    });
  });
  browser.omnibox.onInputEntered.addListener((typed, disposition) => {
    rest();
    enter(typed, { goes: disposition !== 'currentTab' });
  });
  browser.omnibox.onInputCancelled.addListener(rest);
}

/** Firefox shows text as it is (MDN, omnibox.SuggestResult). */
export const plainLine: Drawn = (line) => line.map(({ text }) => text).join('');

/** Chromium takes XML with tags of its own, and nothing at all where that is not well-formed. */
export const markedLine: Drawn = (line) =>
  line
    .map(({ text, look }) => (look === 'plain' ? escaped(text) : `<${look}>${escaped(text)}</${look}>`))
    .join('');

const escaped = (text: string): string =>
  text.replace(NO_XML, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Characters that no XML 1.0 may hold, however they are written. */
const NO_XML = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
