/**
 * What a style sheet may look at in an element and around it: two of one kind look alike. It runs inside the page, so
 * it stands alone.
 */
export function kindOf(element: Element): string {
  const TELLING =
    /^(class|type|role|data-(busy|env|few|hue|kind|mark|old|state|sunk)|aria-(busy|checked|current|disabled|expanded|invalid|selected))$/;
  const line: string[] = [];
  for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
    const told = [...each.attributes].filter(({ name }) => TELLING.test(name));
    line.unshift([each.localName, ...told.map(({ name, value }) => `${name}=${value}`)].join('.'));
  }
  return line.join(' > ');
}
