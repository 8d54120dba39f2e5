/**
 * Notes in the page what its live regions say, in order, as `heard` reads it. A region that only tells of a slow answer
 * says something where the machine is slow, and is not listened to. Both run inside the page.
 */
export function listen(): void {
  if (document.documentElement.dataset.heard !== undefined) return;
  const REGIONS = '[role=status]:not(.slow), [role=alert]';
  const last = new Map<Element, string>();
  const heard: string[] = [];

  // Blocks stand apart, as they do in speech.
  function wordsOf(node: Node): string {
    if (!(node instanceof Element)) return node.textContent ?? '';
    if (node.getAttribute('aria-hidden') === 'true') return '';
    const words = [...node.childNodes].map(wordsOf).join('');
    return getComputedStyle(node).display === 'inline' ? words : ` ${words} `;
  }

  function say(region: Element): void {
    const words = wordsOf(region)
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (words === last.get(region)) return;
    last.set(region, words);
    if (words === '') return;
    heard.push(`${region.getAttribute('role')}: ${words}`);
    document.documentElement.dataset.heard = JSON.stringify(heard);
  }

  const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);

  // A region is listened to once it is there; only an alert is read when it comes with its words.
  function take({ target, addedNodes }: MutationRecord): void {
    const changed = elementOf(target)?.closest(REGIONS);
    if (changed) say(changed);
    for (const added of addedNodes) {
      if (!(added instanceof Element)) continue;
      for (const alert of [added, ...added.querySelectorAll('*')]) {
        if (alert.matches('[role=alert]')) say(alert);
        else if (alert.matches(REGIONS)) last.set(alert, '');
      }
    }
  }

  document.documentElement.dataset.heard = '[]';
  document.querySelectorAll(REGIONS).forEach(say);
  new MutationObserver((records) => records.forEach(take)).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

export const heard = (): string[] => JSON.parse(document.documentElement.dataset.heard ?? '[]');
