import type { Surface } from './surface';

/** What of the popup can be seen, by the page's own geometry. */
export interface Layout {
  /** Names of parts that are not wholly inside of the window, of the screen, and of the list that they are in. */
  outside: string[];
  /** What has more to show than room, and scrolls. */
  scrolling: string[];
  /** The list is as low as it may become. */
  isLeast: boolean;
}

export const layoutOf = (popup: Surface): Promise<Layout> => popup.run(readLayout);

/** Runs in the page, and stands alone there. */
function readLayout(): Layout {
  const PARTS = ['.identity', '.filter', '.tray', '.foot', '.menu', '.sheet', '.row[aria-selected=true]'];
  const { documentElement: page } = document;
  const at = Reflect.get(window, 'mozInnerScreenY');
  const below = at === undefined ? innerHeight : Math.min(innerHeight, screen.availHeight - Number(at));
  const isOutside = (part: Element) => {
    const box = part.getBoundingClientRect();
    const list = part.closest('.scroll')?.getBoundingClientRect();
    const top = Math.max(0, list?.top ?? 0);
    const bottom = Math.min(below, list?.bottom ?? below);
    return (
      box.top < top - 0.5 || box.left < -0.5 || box.bottom > bottom + 0.5 || box.right > innerWidth + 0.5
    );
  };
  const overflows = (box: Element) =>
    box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
  const scrolls = (box: Element) => /auto|scroll/.test(getComputedStyle(box).overflow);
  const list = document.querySelector('.scroll');
  const boxes = [...document.querySelectorAll('.popup, .popup *')];
  return {
    outside: PARTS.filter((part) => [...document.querySelectorAll(part)].some(isOutside)),
    scrolling: [
      ...(overflows(page) ? ['page'] : []),
      ...boxes.filter((box) => scrolls(box) && overflows(box)).map((box) => box.className),
    ],
    isLeast: list !== null && list.clientHeight <= Number.parseFloat(getComputedStyle(list).minBlockSize) + 1,
  };
}
