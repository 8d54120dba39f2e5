/** What a screen reader is given of one element, from the browser's own accessibility tree. */
export interface Told {
  role: string;
  name: string;
  description: string;
  /** Such as `expanded` or `required`. */
  states: string[];
}

/** The element that has the focus, and the one inside it that counts as having it. Source that runs in a page. */
export const FOCUSED = [
  'document.activeElement',
  `document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')`,
];

export function sentenceOf({ role, name, description, states }: Told): string {
  const about = [description, ...states].filter((each) => each !== '');
  return [`${role} “${name}”`, ...about].join(', ');
}
