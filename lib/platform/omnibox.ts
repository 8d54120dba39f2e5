import { browser } from 'wxt/browser';

/** A piece of a line, and how it stands out. */
interface Piece {
  text: string;
  look: 'plain' | 'match' | 'dim';
}

/** A line that is offered, and what stands in the address bar once it is chosen; empty where it leads to nobody. */
interface Line {
  content: string;
  line: Piece[];
}

/** How a browser shows lines. */
interface Bar {
  drawn(line: Piece[]): string;
  /** The line above all others, which Enter alone chooses, is one of ours: the first. */
  hasFirst: boolean;
}

interface Asked {
  suggest(typed: string): Promise<Line[]>;
  /** `goes`: the person wants another tab than the one they are in. */
  enter(typed: string, how: { goes: boolean }): void;
  /** What the line above all others says where nothing else does. */
  hint: Piece[];
}

/** What is typed in the address bar after our keyword. Nobody is woken by what is typed there otherwise. */
export function onOmnibox({ suggest, enter, hint }: Asked, { drawn, hasFirst }: Bar): void {
  let typing = 0;
  const show = (line: Piece[]) => browser.omnibox.setDefaultSuggestion({ description: drawn(line) });
  if (!hasFirst) show(hint);

  /** Chromium writes the first line down in the person's profile, where nobody's name is to stay. */
  function rest(): void {
    typing += 1;
    if (hasFirst) show(hint);
  }

  browser.omnibox.onInputChanged.addListener((typed, answer) => {
    typing += 1;
    const asked = typing;
    void suggest(typed).then((lines) => {
      // The person has typed on, or is done.
      if (asked !== typing) return;
      if (hasFirst) show(lines[0]?.line ?? hint);
      const others = lines.slice(hasFirst ? 1 : 0);
      answer(
        others.map(({ content, line }) => ({ content: content || `${typed} `, description: drawn(line) })),
      );
    });
  });
  browser.omnibox.onInputEntered.addListener((typed, disposition) => {
    rest();
    enter(typed, { goes: disposition !== 'currentTab' });
  });
  browser.omnibox.onInputCancelled.addListener(rest);
}

/**
 * Firefox shows text as it is (MDN, omnibox.SuggestResult), and above all other lines what was set there before the last
 * letter was typed: a name there would be that of somebody else.
 */
export const plainBar: Bar = { drawn: (line) => line.map(({ text }) => text).join(''), hasFirst: false };

/** Chromium takes XML with tags of its own, and nothing at all where that is not well-formed. */
export const markedBar: Bar = {
  drawn: (line) =>
    line
      .map(({ text, look }) => (look === 'plain' ? escaped(text) : `<${look}>${escaped(text)}</${look}>`))
      .join(''),
  hasFirst: true,
};

const escaped = (text: string): string =>
  text.replace(NO_XML, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Characters that no XML 1.0 may hold, however they are written. */
const NO_XML = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
