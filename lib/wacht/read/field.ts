import * as z from 'zod/mini';
import { lazy } from '../../session/once';
import { plainName, plainText } from '../../session/plain-text';
import { eachInSlices, type Slices } from '../../session/slices';

/** No field of the protocol needs more; longer values are refused as nonsense. */
const LONGEST = 4096;

/** Reads any wire value, or none, by one rule, so that a wrong type never fails the whole (rule TR-10). */
const ruled = <Value>(rule: (wire: unknown) => Value) =>
  z.pipe(
    z.optional(z.unknown()),
    z.transform((wire) => rule(wire)),
  );

/** The same, made when it is first asked for. */
const readBy = <Value>(rule: (wire: unknown) => Value) => lazy(() => ruled(rule));

/** An opaque id exactly as sent, or null for "no id" (rule TR-6). */
export function idOf(wire: unknown): string | null {
  if (typeof wire === 'number') return Number.isSafeInteger(wire) && wire > 0 ? String(wire) : null;
  if (typeof wire !== 'string' || wire.length > LONGEST) return null;
  if (wire.trim() === '' || wire === '0') return null;
  return hasLoneSurrogate(wire) ? null : wire; // such a string cannot be written into a URL unchanged
}

const hasLoneSurrogate = (text: string) => /\p{Surrogate}/u.test(text);

const RFC_3339 = /^(\d{4})-(\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d{1,9})\d*)?([Zz]|[+-]\d\d:\d\d)$/;

/** A time in milliseconds since 1970, or null; year 1 is how the server writes "never" (rule TR-7). */
export function timeOf(wire: unknown): number | null {
  const parts = typeof wire === 'string' ? RFC_3339.exec(wire.trim()) : null;
  if (parts === null) return null;
  const [, year, day, time, fraction = '0', zone = 'Z'] = parts;
  if (Number(year) <= 1) return null;
  const instant = Date.parse(
    `${year}-${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}${zone.toUpperCase()}`,
  );
  return Number.isNaN(instant) ? null : instant;
}

/** True or false, or null when the field says neither (rule TR-8). */
export function flagOf(wire: unknown): boolean | null {
  if (wire === true || wire === 'true' || wire === 1 || wire === '1') return true;
  if (wire === false || wire === 'false' || wire === 0 || wire === '0') return false;
  return null;
}

/** A whole number above zero, or null: servers leave zero out, and zero means "no limit". */
export function countOf(wire: unknown): number | null {
  const number = typeof wire === 'string' && /^\d{1,15}$/.test(wire) ? Number(wire) : wire;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null;
}

const wordOf = (wire: unknown) => (typeof wire === 'string' && wire.length <= LONGEST ? wire.trim() : '');

/** Providers stand on buttons, so that what could be read as anything else is none. */
const nameOf = (wire: unknown) => (typeof wire === 'string' && /^[\w.-]{1,64}$/.test(wire) ? wire : '');

const wordsOf = (items: unknown[]): string[] =>
  items.flatMap((item) => (typeof item === 'string' ? plainText(item) : '') || []);

export const id = readBy(idOf);
/** The same, but undefined where the reply leaves it out: that says nothing. */
export const toldId = readBy((wire) => (wire === undefined ? undefined : idOf(wire)));
export const time = readBy(timeOf);
export const flag = readBy(flagOf);
export const count = readBy(countOf);
/** Words to show: plain, short, and empty when missing. */
export const text = readBy((wire) => (typeof wire === 'string' ? plainText(wire) : ''));
/** What somebody or something is called: plain, shorter, and empty when missing. */
export const calledText = readBy((wire) => (typeof wire === 'string' ? plainName(wire) : ''));
/** Words of any number to show, such as terms. */
export const longText = readBy((wire) => (typeof wire === 'string' ? plainText(wire, 2000) : ''));
/** Words of a list, the empty and the unusable left out. */
export const texts = readBy((wire) => wordsOf(listOf(wire, FEW)));
/** A word to compare or an address to parse, never to show. */
export const word = readBy(wordOf);
/** A technical name to send back and to show, such as `google_oauth`; empty when it is none. */
export const name = readBy(nameOf);
/** An address exactly as sent, blanks and all, for the guard to judge; empty when missing. */
export const verbatim = readBy((wire) => (typeof wire === 'string' ? wire : ''));

/** An object inside another; missing, null or of a wrong type gives null. */
export const part = <Schema extends z.core.$ZodType>(schema: Schema) => z.catch(z.nullable(schema), null);

/** A short list inside another: nobody has more addresses or roles, and each costs time. */
const FEW = 50;

/** A list whose unusable elements are left out; anything that is no list is an empty one (rule TR-9). */
export const list = <Schema extends z.core.$ZodType>(element: Schema, most = FEW) =>
  ruled((wire) => listOf(wire, most).flatMap(readerOf(element)));

/** What may be a long list, to be read in slices with `elementsIn`. */
export const longList = readBy((wire): unknown[] => (Array.isArray(wire) ? wire : []));

/** The usable elements of a long list. */
export function* elementsIn<Schema extends z.core.$ZodType>(
  element: Schema,
  items: unknown[],
  most: number,
): Slices<z.output<Schema>[]> {
  return (yield* eachInSlices(items.slice(0, most), readerOf(element))).flat();
}

const listOf = (wire: unknown, most: number): unknown[] => (Array.isArray(wire) ? wire.slice(0, most) : []);

const readerOf =
  <Schema extends z.core.$ZodType>(element: Schema) =>
  (item: unknown): z.output<Schema>[] => {
    const read = z.safeParse(element, item);
    return read.success ? [read.data] : [];
  };

/** An id of which nothing would be left on the wire changes what the server does; sending it is a bug. */
export function usable(id: string): string {
  if (idOf(id) === null) throw new Error('A change needs a usable id.');
  return id;
}
