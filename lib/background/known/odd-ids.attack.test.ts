import fc from 'fast-check';
import { expect } from 'vitest';
import { attack } from '../../../test/attack/attack';
import { inOneGo } from '../../../test/in-one-go';
import { accountOf } from '../../wacht/read/session';
import { signIn } from '../../wacht/read/sign-in';
import { adopt } from './adopting';
import { EMPTY_ROSTER } from './records';

const id = fc.constantFrom('1', '2', '3', "1'", '__proto__', 'constructor');
const wire = fc.record({ id, user_id: fc.option(id) });
const people = fc.uniqueArray(wire, { selector: (each) => each.id });

attack(
  'an app gives its people each other’s ids: every one still has a row with a key of its own',
  { row: 'T22', tries: 20_000 },
  fc.property(fc.array(people, { minLength: 1, maxLength: 3 }), (reads) => {
    let roster = EMPTY_ROSTER;
    for (const [now, read] of reads.entries()) {
      const accounts = read.map((each) => accountOf(signIn().parse(each)));
      roster = inOneGo(adopt(roster, { id: 's', accounts, activeId: null, attempts: [], leftOut: 0 }, now));
      const keys = roster.entries.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const live = roster.entries.flatMap(({ signInId }) => signInId ?? []);
      expect(live.toSorted()).toEqual(read.map((each) => each.id).toSorted());
    }
  }),
);
