import type { GeneratedI18nStructure } from '#i18n';
import { say } from './words';

/** The sentence of a failure, by the name of what it means; whichever it is, it may name the app and the status. */
export const failureWords = (what: FailureName, facts: { app: string; status: number }): string =>
  say(`failure.${what}`, facts);

/** Name of a sentence under `failure:`. */
export type FailureName = Hyphened<NameIn<keyof GeneratedI18nStructure>>;

type NameIn<Key> = Key extends `failure.${infer Name}` ? Name : never;
/** Browsers allow no hyphen in the name of a message. */
type Hyphened<Name> = Name extends `${infer Start}_${infer Rest}` ? `${Start}-${Hyphened<Rest>}` : Name;
