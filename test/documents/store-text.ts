import { readdirSync, readFileSync } from 'node:fs';

/** What a store shows of the product in one language. */
export interface StoreText {
  language: string;
  name: string;
  short: string;
  long: string;
}

const FOLDER = 'docs/store/texts';

export const storeTexts = (): StoreText[] =>
  readdirSync(FOLDER)
    .sort()
    .map((file) => ({
      language: file.replace('.md', ''),
      ...readText(readFileSync(`${FOLDER}/${file}`, 'utf8')),
    }));

/** A heading, a paragraph, and what stands under “Description”. */
export function readText(text: string): Omit<StoreText, 'language'> {
  const [, name, short, long] = /^# (.+)\n\n(.+)\n\n## Description\n\n([\s\S]+)$/.exec(text) ?? [];
  if (!name || !short || !long) throw new Error('no text for a store');
  return { name, short, long: long.trim() };
}
