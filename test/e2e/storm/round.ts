import fc from 'fast-check';

/** Who can be clicked, by their place in the session. */
export const PEOPLE = 6;
const CLICKS = 20;

/** What goes wrong, or who else acts, right before a click. */
export type Mishap =
  | { do: 'slow'; what: Asked; ms: number }
  | { do: 'cut'; what: Asked; when: 'before' | 'after' }
  | { do: 'refuse'; what: Asked; status: 401 | 429 | 500 | 502 }
  | { do: 'kill' }
  | { do: 'offline'; ms: number }
  | { do: 'cookies-cleared' }
  | { do: 'host-taken-back' }
  | { do: 'host-given-again' }
  | { do: 'site-switches'; who: number }
  | { do: 'popup-closed' };

export type Asked = 'switch' | 'read';

export interface Beat {
  /** Milliseconds before anything of this beat. */
  pause: number;
  mishap: Mishap | null;
  who: number;
  /** Which page of the switcher is clicked. */
  page: 'popup' | 'second';
}

/** Twenty clicks and what comes between them. */
export type Round = Beat[];

const asked = fc.constantFrom<Asked>('switch', 'read');
const who = fc.nat(PEOPLE - 1);
const one = <Do extends string>(name: Do) => fc.constant({ do: name });

const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('slow'), what: asked, ms: fc.integer({ min: 100, max: 3500 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('cut'), what: asked, when: fc.constantFrom('before', 'after') }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('refuse'),
      what: asked,
      status: fc.constantFrom(401, 429, 500, 502),
    }),
  },
  { weight: 4, arbitrary: one('kill') },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('offline'), ms: fc.integer({ min: 50, max: 1500 }) }) },
  { weight: 1, arbitrary: one('cookies-cleared') },
  { weight: 1, arbitrary: one('host-taken-back') },
  { weight: 2, arbitrary: one('host-given-again') },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('site-switches'), who }) },
  { weight: 2, arbitrary: one('popup-closed') },
);

const beat: fc.Arbitrary<Beat> = fc.record({
  pause: fc.oneof(fc.constant(0), fc.nat(600)),
  mishap: fc.option(mishap, { freq: 2 }),
  who,
  page: fc.constantFrom('popup', 'popup', 'second'),
});

/** The rounds of a seed: the same ones at every call. */
export const roundsOf = (seed: number, count: number): Round[] =>
  fc.sample(fc.array(beat, { minLength: CLICKS, maxLength: CLICKS }), { seed, numRuns: count });
