import type { Surface } from './surface';

/** The icons of a page that none of its style sheets draws. */
export const shapeless = (page: Surface): Promise<string[]> =>
  page.run(() =>
    [...document.querySelectorAll('.icon path')]
      .filter((path) => getComputedStyle(path).getPropertyValue('d') === 'none')
      .map((path) => path.parentElement?.getAttribute('class') ?? ''),
  );
