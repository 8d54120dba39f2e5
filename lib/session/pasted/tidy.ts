import { lazy } from '../once';

/** What comes along with a copied address at either end: spaces, quotes, brackets, list marks, signs nobody sees. */
const WRAPPING = String.raw`[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Pi}\p{Pf}"'<>(),;„‚]`;
const around = lazy(() => new RegExp(`^${WRAPPING}+|${WRAPPING}+$`, 'gu'));
/** A key is often copied with the name that it is set by. */
const SET_BY = /^(export\s+)?[\w.-]+["'\s]*[=:]["'\s]*(?=pk_)/;
const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;
const HOST = /^(?:[^:/?#]+:\/\/)?[^/?#]*/u;

/** What was meant of what was pasted. */
export const tidy = (text: string): string => text.replace(around(), '').replace(SET_BY, '');

/** An address as far as its host, with scheme and port: path, query and fragment say nothing of an app. */
export const hostPart = (address: string): string => HOST.exec(address)?.[0] ?? '';

/** The scheme of an address in lower case; empty when it has none. A name with a port has none. */
export const schemeOf = (address: string): string =>
  (SCHEME.exec(address)?.[0] ?? '').slice(0, -1).toLowerCase();
