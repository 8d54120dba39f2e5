/**
 * What is chosen among others and has no sign of it but a colour: no edge, no icon, no weight that they lack. It runs
 * inside the page, so it stands alone.
 */
export function chosenByColour(): string[] {
  const CHOSEN =
    '[aria-selected=true], [aria-current]:not([aria-current=false]), :checked, [aria-pressed=true]';

  // What carries the look of a hidden radio button is its label.
  const carrier = (of: Element) => (of.matches('input') && of.closest('label')) || of;

  function edges(style: CSSStyleDeclaration): string[] {
    const sides = ['outline', 'border-top', 'border-right', 'border-bottom', 'border-left'];
    return sides
      .map((side) => [side, style.getPropertyValue(`${side}-style`), style.getPropertyValue(`${side}-width`)])
      .filter(([, kind, width]) => kind !== 'none' && width !== '0px')
      .map((each) => each.join(' '));
  }

  const drawnByBrowser = (element: Element) =>
    element.matches('input') && element.checkVisibility({ opacityProperty: true });

  function signs(element: Element): string[] {
    const styles = [null, '::before', '::after'].map((part) => getComputedStyle(element, part));
    return [
      ...styles.flatMap((style) => [...edges(style), `moved ${style.translate}`, `has ${style.content}`]),
      `weight ${styles[0]?.fontWeight}`,
      ...(element.matches('svg.icon') && element.checkVisibility()
        ? [`${element.getAttribute('class')}`]
        : []),
      ...(drawnByBrowser(element) ? [`checked: ${element.matches(':checked')}`] : []),
    ];
  }

  const signsOf = (element: Element) =>
    new Set([element, ...element.querySelectorAll('*')].flatMap((each) => signs(each)));

  function others(element: Element): Element[] {
    const group = element.closest('[role=listbox], [role=radiogroup], fieldset, nav, ul');
    const alike = element.matches('input')
      ? `input[type=${element.getAttribute('type')}]`
      : element.localName;
    const all = [...(group?.querySelectorAll(alike) ?? [])];
    return all.filter((each) => !each.matches(CHOSEN) && !each.contains(element));
  }

  const byColour = (element: Element) => {
    const beside = others(element).map((each) => signsOf(carrier(each)));
    const own = [...signsOf(carrier(element))];
    return beside.length > 0 && !own.some((sign) => beside.every((each) => !each.has(sign)));
  };
  return [...document.querySelectorAll(CHOSEN)]
    .filter((each) => each.checkVisibility() && byColour(each))
    .map((each) => `${carrier(each).textContent?.trim()} is chosen by colour alone`);
}
