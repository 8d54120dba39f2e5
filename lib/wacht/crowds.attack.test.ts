import { expect } from 'vitest';
import { attackWithEach } from '../../test/attack/attack';
import { createCounter } from '../../test/attack/counted';
import { longestSlice } from '../../test/attack/longest-slice';
import { inOneGo } from '../../test/in-one-go';
import { SLICE, type Slices } from '../session/slices';
import { parseJson } from './json';
import { readMemberships, toldPlaces } from './read/places';
import { readSession } from './read/session';

const MANY = 10_500;

const many = (item: object) => Array.from({ length: MANY }, (_, n) => ({ id: String(n + 1), ...item }));

const LISTS: [string, object[], (items: object[]) => Slices<unknown>][] = [
  ['people', many({}), (signins) => readSession({ id: '1', signins })],
  [
    'people with long names',
    many({ user: { first_name: 'x'.repeat(1_000) } }),
    (signins) => readSession({ id: '1', signins }),
  ],
  ['sign-ins begun', many({}), (signin_attempts) => readSession({ id: '1', signin_attempts })],
  ['sign-ups begun', many({}), (signup_attempts) => readSession({ id: '1', signup_attempts })],
  ['places', many({}), (places) => readMemberships(places)],
];

attackWithEach(
  'a list of thousands is read in slices',
  { row: 'T22', cases: LISTS },
  ([name, items, work]) => {
    const longest = longestSlice(items, work);
    expect(longest, name).toBeGreaterThan(0);
    expect(longest, name).toBeLessThanOrEqual(SLICE);
  },
);

/** As many as a list of places may have. */
const PLACES = 1_000;

const membershipsIn = (organizationOf: (n: number) => string) =>
  inOneGo(
    readMemberships(
      many({})
        .slice(0, PLACES)
        .map(({ id }, n) => ({ id, organization_id: organizationOf(n), workspace_id: id })),
    ),
  ) ?? [];

const PARENTS: [string, (n: number) => string, (n: number) => string][] = [
  ['each in one of its own', (n) => `o${n}`, (n) => `o${PLACES - 1 - n}`],
  ['all in the last one', (n) => `o${n}`, () => `o${PLACES - 1}`],
  ['all in one that is not listed', (n) => `o${n}`, () => 'elsewhere'],
  ['all in one that is listed again and again', () => 'o', () => 'o'],
];

attackWithEach(
  'a thousand workspaces find their organisations among a thousand',
  { row: 'T22', cases: PARENTS },
  ([name, outer, inner]) => {
    const { counted, reads } = createCounter();
    const { choices } = toldPlaces(counted(membershipsIn(outer)), counted(membershipsIn(inner)));
    expect(choices, name).toHaveLength(2 * PLACES);
    expect(reads() / PLACES, name).toBeGreaterThan(1);
    expect(reads() / PLACES, name).toBeLessThan(50);
  },
);

const INNER = ['user_email_addresses', 'email_addresses', 'user_phone_numbers', 'phone_numbers'];

attackWithEach('of one person, no endless list is read', { row: 'T22', cases: INNER }, (name) => {
  const read = (items: object[]) => readSession({ id: '1', signins: [{ id: '2', user: { [name]: items } }] });
  expect(longestSlice(many({ email: 'a@b.example', phone_number: '1' }), read)).toBeLessThanOrEqual(50);
});

const BOMBS: [string, string][] = [
  ['lists', `[${'[],'.repeat(2_000_000)}[]]`],
  ['objects', `[${'{},'.repeat(2_000_000)}{}]`],
  ['depth', '['.repeat(2_000_000)],
];

attackWithEach(
  'a reply of more parts than any has is not taken apart',
  { row: 'T22', cases: BOMBS },
  ([name, text]) => {
    expect(inOneGo(parseJson(text)), name).toMatchObject({ ok: false });
  },
);

attackWithEach(
  'eight megabytes are looked through in pieces',
  { row: 'T22', cases: ['[0]', '"x"'] },
  (item) => {
    const pauses = [...parseJson(`[${Array.from({ length: 200_000 }, () => item + ' '.repeat(37)).join()}]`)]
      .length;
    expect(pauses).toBeGreaterThanOrEqual(30);
  },
);
