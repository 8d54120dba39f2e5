import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

/** What a language says, by the names that browsers know: the keys of its file with `_` for each dot. */
export type Catalog = Record<string, string>;

export const readCatalog = async (file: string): Promise<Catalog> =>
  catalogOf(JSON.stringify(generateChromeMessages(await parseMessagesFile(file))));

/** Of a file as browsers read it. */
export const catalogOf = (messages: string): Catalog =>
  Object.fromEntries(
    Object.entries<{ message: string }>(JSON.parse(messages)).map(([name, { message }]) => [name, message]),
  );
