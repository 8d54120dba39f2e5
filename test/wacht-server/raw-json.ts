const DIGITS = Symbol('digits');

/** A number whose digits are written as they are, however many they are (Go-25 writes ids like that, rule TR-5). */
export interface BareNumber {
  [DIGITS]: string;
}

export type Json = string | number | boolean | null | BareNumber | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

export const bareNumber = (digits: string): BareNumber => ({ [DIGITS]: digits });

const isBare = (value: object): value is BareNumber => DIGITS in value;
const isList = (value: object): value is readonly Json[] => Array.isArray(value);

export interface Spelling {
  /** Writes every id (`id`, `..._id`) as a bare number. */
  numericIds: boolean;
}

/** JSON text of a value; undefined members are left out, as `JSON.stringify` does. */
export function writeJson(value: Json, spelling: Spelling = { numericIds: false }): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isBare(value)) return value[DIGITS];
  if (isList(value)) return `[${value.map((item) => writeJson(item, spelling)).join(',')}]`;
  return writeObject(value, spelling);
}

function writeObject(value: JsonObject, spelling: Spelling): string {
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [`${JSON.stringify(name)}:${writeMember(name, member, spelling)}`],
  );
  return `{${members.join(',')}}`;
}

function writeMember(name: string, member: Json, spelling: Spelling): string {
  const isId = name === 'id' || name.endsWith('_id');
  if (spelling.numericIds && isId && typeof member === 'string' && /^\d+$/.test(member)) return member;
  return writeJson(member, spelling);
}
