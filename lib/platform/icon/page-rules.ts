import { browser } from 'wxt/browser';
import type { Worn } from '../../session/icon/worn';
import type { Origin } from '../../session/types';
import type { Draw, Drawing } from './drawing';

type Wearing = Worn & { picture: NonNullable<Worn['picture']> };

/**
 * Chromium itself puts the icon on for each page, by rules that it keeps: no page that is opened or left wakes the
 * worker. A rule is called by what it does, so that only what differs is drawn and written.
 */
export async function keepPageRules(all: Worn[], draw: Draw): Promise<void> {
  const wanted = new Map(all.filter(isWearing).map((worn) => [nameOf(worn), worn]));
  const kept = await rulesKept();
  const over = kept.filter((name) => !wanted.has(name));
  const missing = [...wanted].filter(([name]) => !kept.includes(name));
  if (over.length > 0) await new Promise<void>((done) => pageRules().removeRules(over, () => done()));
  const rules = await Promise.all(
    missing.map(async ([id, worn]) => ruleOf(id, worn, await draw(worn.picture))),
  );
  if (rules.length > 0) await new Promise<void>((done) => pageRules().addRules(rules, () => done()));
}

const pageRules = () => browser.declarativeContent.onPageChanged;

const isWearing = (worn: Worn): worn is Wearing => worn.picture !== null;

const nameOf = ({ pages, picture }: Wearing): string => JSON.stringify([pages, picture]);

const rulesKept = (): Promise<string[]> =>
  new Promise((done) => pageRules().getRules((rules) => done(rules.flatMap(({ id }) => id ?? []))));

function ruleOf(id: string, { pages }: Wearing, imageData: Drawing) {
  const { PageStateMatcher, SetIcon } = browser.declarativeContent;
  return {
    id,
    conditions: pages.map((page) => new PageStateMatcher({ pageUrl: filterOf(page) })),
    actions: [new SetIcon({ imageData })],
  };
}

function filterOf(page: Origin) {
  const { protocol, hostname, port } = new URL(page);
  const scheme = protocol.slice(0, -1);
  return {
    schemes: [scheme],
    hostEquals: hostname,
    ports: [Number(port) || (scheme === 'https' ? 443 : 80)],
  };
}
