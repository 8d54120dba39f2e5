/** A record with something wrong with it. */
export interface Damage {
  /** Such as `entries.0.title is missing`. */
  what: string;
  record: unknown;
}

/** One of each kind of value that JSON can hold. */
const KINDS: Record<string, unknown> = {
  null: null,
  'a number': 7,
  'a text': 'of a newer version',
  'a flag': true,
  'a list': [],
  'an object': {},
};

/** This record wrong in every way: as a whole, and in each of its fields in turn. */
export const damagesOf = (good: unknown): Damage[] => [
  ...replacements(good, 'all of it', (record) => record),
  ...inside(good, '', (record) => record),
];

type Put = (part: unknown) => unknown;

function inside(value: unknown, path: string, put: Put): Damage[] {
  if (typeof value !== 'object' || value === null) return [];
  const names = Object.keys(value);
  const extra = Array.isArray(value)
    ? []
    : [{ what: `${path}newer is added`, record: put({ ...value, newer: 1 }) }];
  return [...extra, ...names.flatMap((name) => inField(value, { name, path, put }))];
}

function inField(value: object, { name, path, put }: { name: string; path: string; put: Put }): Damage[] {
  const field: unknown = Reflect.get(value, name);
  const at = `${path}${name}`;
  const putField: Put = (part) => put(withField(value, name, part));
  const missing = Array.isArray(value) ? [] : [{ what: `${at} is missing`, record: putField(undefined) }];
  return [...missing, ...replacements(field, at, putField), ...inside(field, `${at}.`, putField)];
}

function withField(value: object, name: string, part: unknown): unknown {
  const fields = Object.entries(value).map(([each, old]) => [each, each === name ? part : old]);
  if (Array.isArray(value)) return fields.map(([, each]) => each);
  return Object.fromEntries(fields.filter(([, each]) => each !== undefined));
}

/** By a value of every other kind; a text also by another one, which matters where it names something. */
const replacements = (good: unknown, at: string, put: Put): Damage[] =>
  Object.entries(KINDS)
    .filter(([kind]) => kind !== kindOf(good) || kind === 'a text')
    .map(([kind, part]) => ({ what: `${at} is ${kind}`, record: put(part) }));

const NAMES = { number: 'a number', string: 'a text', boolean: 'a flag' };

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return Object.entries(NAMES).find(([type]) => type === typeof value)?.[1] ?? 'an object';
}
