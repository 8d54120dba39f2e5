/** What people press or choose, and its words stand in it. */
export const PLACES = 'button, .btn, .row, [role=tab], [role^=menuitem], [role=option], summary, th, .nav a';

/**
 * Words of each shown state that are wider than their place: beyond what is pressed, cut off where nothing says that they
 * go on, or beyond the popup or the window. Runs in the page, and stands alone there but for the places.
 */
export function tooWide(places: string): string[] {
  const isHidden = (part: Element) =>
    part.closest('.vh, [hidden], .mini, .tile') !== null ||
    !part.checkVisibility({ visibilityProperty: true });
  const isCutWithWord = ({ textOverflow, webkitLineClamp }: CSSStyleDeclaration) =>
    textOverflow !== 'clip' || webkitLineClamp !== 'none';
  const isBeyond = (words: DOMRect, box: DOMRect) => words.left < box.left - 1 || words.right > box.right + 1;

  /** The nearest that the words may not leave, up to the one that shortens them itself. */
  const leaves = (words: DOMRect, part: Element | null): boolean => {
    if (!part || part.matches('[data-state-id]')) return false;
    const style = getComputedStyle(part);
    if (isCutWithWord(style) || style.overflowX === 'auto' || style.overflowX === 'scroll') return false;
    const holds = style.overflowX !== 'visible' || part.matches(`${places}, .popup, .page`);
    return (holds && isBeyond(words, part.getBoundingClientRect())) || leaves(words, part.parentElement);
  };

  const wordsIn = (state: Element): Text[] => {
    const walker = document.createTreeWalker(state, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && node.data.trim() && node.parentElement && !isHidden(node.parentElement))
        found.push(node);
    return found;
  };

  return [...document.querySelectorAll('[data-state-id]')].flatMap((state) =>
    wordsIn(state).flatMap((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || !leaves(box, text.parentElement)) return [];
      return `${state.getAttribute('data-state-id')}: .${text.parentElement?.className}: ${text.data}`;
    }),
  );
}
