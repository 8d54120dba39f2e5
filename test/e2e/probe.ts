import type { SeenActive, SeenRow } from './surface';

export interface Spot {
  x: number;
  y: number;
}

/** A press that is to meet one element; null as long as it has met none. */
interface Aim {
  missed: boolean | null;
  off: AbortController;
}

/**
 * Reads a page as a person would. It runs inside the page, so it stands alone: one function that holds what it needs.
 */
export function probe() {
  // Names are set between invisible marks that isolate their direction; nobody reads those.
  const squeeze = (text: string | null | undefined) =>
    (text ?? '')
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const textOf = (root: Element | null, css: string) =>
    squeeze(root?.querySelector(css)?.textContent) || null;
  const shown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

  const ROLES: Record<string, string> = {
    button: 'button, [role=button], summary',
    checkbox: 'input[type=checkbox]:not([role]), [role=checkbox]',
    combobox: 'select, [role=combobox]',
    heading: 'h1, h2, h3, [role=heading]',
    link: 'a[href]',
    radio: 'input[type=radio], [role=radio]',
    textbox:
      'input:not([type]), input[type=text], input[type=email], input[type=password], input[type=tel], input[type=url], textarea',
  };

  // What a person can read: laid out and not hidden, unlike `textContent`.
  function visibleText(): string {
    const words = document.createTreeWalker(
      document.body ?? document.createElement('p'),
      NodeFilter.SHOW_TEXT,
    );
    const read: string[] = [];
    while (words.nextNode()) {
      const holder = words.currentNode.parentElement;
      if (holder !== null && shown(holder)) read.push(words.currentNode.textContent ?? '');
    }
    return read.join(' ');
  }

  function nameOf(element: Element): string {
    const labelledBy = element.getAttribute('aria-labelledby');
    if (labelledBy)
      return squeeze(
        labelledBy
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      );
    const label = element.getAttribute('aria-label');
    if (label) return squeeze(label);
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    if (labels.length > 0) return squeeze(labels.map((each) => each.textContent).join(' '));
    return squeeze(spoken(element));
  }

  function spoken(element: Element): string {
    return [...element.childNodes]
      .map((node) => {
        if (node instanceof Text) return node.data;
        if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
        return ` ${nameOfChild(node)} `;
      })
      .join('');
  }

  const nameOfChild = (node: Element) =>
    node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? spoken(node);

  // Those of exactly this name first; a row's name is all of its text, so a part of it is enough.
  function named(role: string, name: string): Element[] {
    const all = [...document.querySelectorAll(ROLES[role] ?? `[role=${role}]`)].filter(shown);
    const exact = all.filter((one) => nameOf(one) === name);
    return [...exact, ...all.filter((one) => !exact.includes(one) && nameOf(one).includes(name))];
  }

  function hit(element: Element): Spot | null {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    return reaches(element, document.elementFromPoint(x, y)) ? { x, y } : null;
  }

  const reaches = (element: Element, top: EventTarget | null): boolean =>
    top instanceof Element && (element.contains(top) || top.contains(element) || labelled(element, top));

  const labelled = (element: Element, top: Element) =>
    element instanceof HTMLInputElement && [...(element.labels ?? [])].some((label) => label.contains(top));

  const found = (role: string, name: string) =>
    named(role, name)
      .map((element) => ({ element, spot: hit(element) }))
      .find(({ spot }) => spot !== null) ?? null;

  // A press that meets something else is kept from it, with the click that would follow.
  function guard(element: Element): void {
    const off = new AbortController();
    const aim: Aim = { missed: null, off };
    const judge = (event: Event) => {
      aim.missed ??= !reaches(element, event.target);
      if (!aim.missed) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'contextmenu'];
    for (const kind of kinds) addEventListener(kind, judge, { capture: true, signal: off.signal });
    Reflect.set(window, 'switcherAim', aim);
  }

  function row(option: Element): SeenRow {
    return {
      name: textOf(option, '.name') ?? squeeze(option.textContent),
      detail: textOf(option, '.mail'),
      place: textOf(option, '.at'),
      state: textOf(option, '.say'),
      digit: option.getAttribute('aria-keyshortcuts'),
      selected: option.getAttribute('aria-selected') === 'true',
      busy: option.getAttribute('aria-busy') === 'true',
    };
  }

  return {
    text: () => squeeze(visibleText()),
    spot: (role: string, name: string): Spot | null => found(role, name)?.spot ?? null,
    /** The same for a press that follows: from now on one that meets something else does nothing. */
    aim(role: string, name: string): Spot | null {
      const there = found(role, name);
      if (there) guard(there.element);
      return there?.spot ?? null;
    },
    /** Whether that press met something else. Ends what `aim` began. */
    missed(): boolean {
      const aim: Aim | undefined = Reflect.get(window, 'switcherAim');
      aim?.off.abort();
      return aim?.missed ?? false;
    },
    rows: (): SeenRow[] => [...document.querySelectorAll('.row[role=option]')].map(row),
    active(): SeenActive | null {
      const lead = document.querySelector('.lead[aria-current=true]');
      const name = textOf(lead, '.name');
      if (lead === null || name === null) return null;
      return { name, place: textOf(lead, '.place .trim'), confirmed: !lead.hasAttribute('data-old') };
    },
    announced: () =>
      [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]
        .map((region) => squeeze(region.textContent))
        .filter((said) => said !== '')
        .join(' | '),
    focused() {
      const element = document.activeElement;
      if (element === null || element === document.body) return '';
      const native = Object.keys(ROLES).find((role) => element.matches(ROLES[role] ?? ''));
      return `${element.getAttribute('role') ?? native ?? element.localName} ${nameOf(element)}`;
    },
  };
}

export type Probe = ReturnType<typeof probe>;
