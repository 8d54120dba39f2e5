/** A part of the page in its own pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A piece of text or an icon that somebody is meant to see. */
export interface Mark {
  /** The words, or the icon's name. */
  what: string;
  kind: string;
  box: Box;
  /** Red, green, blue and alpha, each from 0 to 255. */
  ink: number[];
  /** How much of its ink the layers around it leave, from 0 to 1. */
  opacity: number;
  /** The contrast that it needs. */
  needs: number;
}

/** Everything that can be read in the page now. It runs inside the page, so it stands alone. */
export function marksIn(kindOf: (of: Element) => string): Mark[] {
  const paint = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const inks = new Map<string, number[]>();

  // The canvas knows every way to write a colour.
  function inkOf(colour: string): number[] {
    const known = inks.get(colour);
    if (known || !paint) return known ?? [];
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const ink = [...paint.getImageData(0, 0, 1, 1).data];
    inks.set(colour, ink);
    return ink;
  }

  function* holders(of: Element): Generator<Element> {
    for (let each: Element | null = of; each; each = each.parentElement) yield each;
  }

  const opacityOf = (of: Element) =>
    [...holders(of)].reduce((left, each) => left * Number(getComputedStyle(each).opacity), 1);

  // What is cut off around it cannot be read there.
  function cut(box: Box, by: Element): Box {
    let { left, top, right, bottom } = new DOMRect(box.x, box.y, box.width, box.height);
    for (const each of holders(by)) {
      if (getComputedStyle(each).overflow === 'visible') continue;
      const edge = each.getBoundingClientRect();
      [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
      [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
    }
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  const paints = (element: Element) => {
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    return opacity !== '0' && (backgroundImage !== 'none' || inkOf(backgroundColor)[3] !== 0);
  };

  function onTopAt(element: Element, x: number, y: number): boolean {
    for (const each of document.elementsFromPoint(x, y)) {
      if (element.contains(each) || each.contains(element)) return true;
      if (paints(each)) return false;
    }
    return false;
  }

  // Of what lies half below something else nothing is asked: it is not there to be read.
  const onTop = (element: Element, { x, y, width, height }: Box) =>
    [x + 1, x + width / 2, x + width - 1].every((at) => onTopAt(element, at, y + height / 2));

  // Who cannot be used need not be read: https://www.w3.org/TR/WCAG22/#contrast-minimum
  const idle = (element: Element) =>
    element.closest(':disabled, [aria-disabled=true], label:has(:disabled)') !== null;
  const there = (element: Element) =>
    !idle(element) && element.checkVisibility({ visibilityProperty: true }) && opacityOf(element) > 0;

  function needsOf({ fontSize, fontWeight }: CSSStyleDeclaration): number {
    const size = Number.parseFloat(fontSize);
    return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
  }

  function mark(element: Element, about: Omit<Mark, 'kind' | 'opacity'>): Mark[] {
    const box = cut(about.box, element);
    if (box.width < 2 || box.height < 2 || !onTop(element, box)) return [];
    return [{ ...about, box, kind: kindOf(element), opacity: opacityOf(element) }];
  }

  // The middle of a line of text: around it may be an edge of what holds it, or of what stands beside it.
  const middle = ({ x, y, width, height }: Box, beside: number): Box => ({
    x: x + beside,
    y: y + height / 4,
    width: width - 2 * beside,
    height: height / 2,
  });

  function marksOfText(text: Text): Mark[] {
    const holder = text.parentElement;
    if (!holder || text.data.trim() === '' || !there(holder)) return [];
    const style = getComputedStyle(holder);
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].flatMap((rect) =>
      mark(holder, {
        what: text.data.trim(),
        box: middle(rect, 2),
        ink: inkOf(style.color),
        needs: needsOf(style),
      }),
    );
  }

  function marksOfField(field: HTMLInputElement): Mark[] {
    const what = field.value || field.placeholder;
    if (what === '' || !there(field)) return [];
    const style = getComputedStyle(field, field.value === '' ? '::placeholder' : null);
    const box = middle(field.getBoundingClientRect(), 8);
    return mark(field, { what, box, ink: inkOf(style.color), needs: needsOf(style) });
  }

  const marksOfIcon = (icon: Element): Mark[] =>
    there(icon)
      ? mark(icon, {
          what: icon.getAttribute('class') ?? 'an icon',
          box: icon.getBoundingClientRect(),
          ink: inkOf(getComputedStyle(icon).stroke),
          needs: 3,
        })
      : [];

  const words: Text[] = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (walk.currentNode instanceof Text) words.push(walk.currentNode);
  const fields = document.querySelectorAll<HTMLInputElement>(
    'input:not([type=checkbox], [type=radio], [type=hidden])',
  );
  return [
    ...words.flatMap(marksOfText),
    ...[...fields].flatMap(marksOfField),
    ...[...document.querySelectorAll('svg.icon')].flatMap(marksOfIcon),
  ];
}
