import type { Catalog } from './catalog';

const PLAIN = 'aceinouyACEINOUY';
const ACCENTED = 'àçéîñöûýÀÇÉÎÑÖÛÝ';

/** What is filled in, and marks. */
const KEPT = /(\{\w+\}|\$1|\*)/;

/** All but what says which language it is, and from which side that is read. */
export const pseudoCatalog = ({ language, direction, ...said }: Catalog): Catalog => ({
  ...(language && { language }),
  ...(direction && { direction }),
  ...Object.fromEntries(Object.entries(said).map(([name, message]) => [name, pseudo(message)])),
});

/**
 * English as it would be in a longer language, with letters of another: what stays plain is in no catalog, what lacks its
 * bracket is cut off.
 */
export function pseudo(message: string): string {
  const parts = message.split(KEPT).map((part, at) => (at % 2 ? part : accented(part)));
  return `[${parts.join('')}${'~'.repeat(Math.ceil(message.length * 0.3))}]`;
}

const accented = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
