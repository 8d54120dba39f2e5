import type { Box } from './marks';

/** Something that takes the focus. */
export interface Control {
  kind: string;
  box: Box;
  /** Whether it is known by its edge alone: no words and no icon stand on it. */
  blank: boolean;
}

export const CONTROLS = 'button, input, select, summary, a[href]';

/** Every control that can be used now, while none has the focus. It runs inside the page, so it stands alone. */
export function controlsIn(controls: string, kindOf: (of: Element) => string): Control[] {
  const blank = (of: HTMLElement) =>
    of instanceof HTMLInputElement &&
    of.checkVisibility({ opacityProperty: true }) &&
    !of.parentElement?.querySelector(':scope > .icon');

  // What lies over the popup has the keyboard to itself.
  const over = document.querySelector('.popup .menu, .popup .sheet') ?? document;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // What is scrolled away comes into view with the focus.
  const edge = over instanceof Element ? over.getBoundingClientRect() : null;
  const isInView = (each: Element) => !edge || each.getBoundingClientRect().bottom <= edge.bottom;
  return [...over.querySelectorAll<HTMLElement>(controls)]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches(':disabled, .vh'))
    .filter((each) => !each.closest('[inert]') && isInView(each))
    .map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return { kind: kindOf(each), box: { x, y, width, height }, blank: blank(each) };
    });
}
