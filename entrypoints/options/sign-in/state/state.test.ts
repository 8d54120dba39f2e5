import { describe, expect, test } from 'vitest';
import { failure } from '../../../../lib/session/failure';
import { plantFlow, plantStep } from '../../../gallery/planted/planted-flow';
import type { Place } from './place';
import { type SignInEvent, type SignInState, signInStep, UNREAD } from './state';

const start = plantFlow({ identifier: 'mina@tidewell.io' });
const coded = plantFlow({ state: plantStep({ at: 'code', by: 'email' }, { sentAt: 1 }) });
const wrong = { field: 'code' as const, text: 'That code is not right.', next: 'retry' as const };

const after = (...events: SignInEvent[]): SignInState => events.reduce(signInStep, UNREAD);
const news = (flow: SignInState['flow']): SignInEvent => ({ kind: 'news', flow: flow ?? null });

test('a flow brings its identifier along', () => {
  expect(after(news(start)).identifier).toBe('mina@tidewell.io');
});

test('a new step forgets what went wrong and where the person had gone', () => {
  const state = after(
    news(start),
    { kind: 'placed', place: { at: 'password' } },
    { kind: 'refused', problems: [wrong], now: 5 },
    news(coded),
  );
  expect(state).toMatchObject({ place: { at: 'flow' }, problems: [] });
});

test('the same step told again leaves the person in the middle of it', () => {
  const place: Place = { at: 'factors' };
  const before = after(
    news(coded),
    { kind: 'placed', place },
    { kind: 'refused', problems: [wrong], now: 5 },
  );
  const state = signInStep(before, news({ ...coded, stayAs: 'Ada Quell' }));
  expect(state).toMatchObject({ place, problems: [wrong], replies: before.replies });
  expect(state.flow?.stayAs).toBe('Ada Quell');
});

describe('news goes another way than answers', () => {
  const asked = { ...coded, revision: 4 };
  const refused: SignInEvent = { kind: 'refused', problems: [wrong], now: 5, after: 4 };
  const before = after(news(start), { kind: 'asked' }, refused);

  test('a refusal is not wiped by a card that was told before it', () => {
    expect(signInStep(before, news(asked))).toMatchObject({ flow: asked, problems: [wrong] });
  });

  test('but by one that was told after it', () => {
    expect(signInStep(before, news({ ...asked, revision: 5 })).problems).toEqual([]);
  });

  test('and it is not another flow’s, whenever that was told', () => {
    expect(signInStep(before, news({ ...asked, id: 'https://id.halyard.dev 2' })).problems).toEqual([]);
  });

  test('a card that was told before the one that is known does not come back', () => {
    const known = after(news(start), { kind: 'answered', flow: asked, now: 5 });
    expect(signInStep(known, news({ ...start, revision: 3 }))).toBe(known);
  });
});

test('what was typed for one app’s flow does not stand in another’s', () => {
  const other = plantFlow({ id: 'https://id.halyard.dev 2', origin: 'https://id.halyard.dev' });
  const before = after(
    news(start),
    { kind: 'chose', way: 'email_otp', place: { at: 'flow' } },
    { kind: 'named', identifier: 'secret@tidewell.io' },
  );
  const state = signInStep(before, news(other));
  expect(state).toMatchObject({ identifier: '', way: null, place: { at: 'flow' } });
  expect(state.replies).toBeGreaterThan(before.replies);
});

test('a flow of the same app that was begun anew is another one', () => {
  const before = after(news(plantFlow()), { kind: 'named', identifier: 'secret@tidewell.io' });
  expect(signInStep(before, news(plantFlow({ id: `${start.id}9` }))).identifier).toBe('');
});

describe('secrets in the fields are cleared', () => {
  const before = after(news(coded), { kind: 'asked' });

  test.each<[string, SignInEvent]>([
    ['with a refusal', { kind: 'refused', problems: [wrong], now: 5 }],
    ['with an answer that stays at the step', { kind: 'answered', flow: coded, now: 5 }],
    ['with a step that came as news', news(start)],
  ])('%s', (_, event) => {
    expect(signInStep(before, event).replies).toBeGreaterThan(before.replies);
  });

  test.each<[string, SignInEvent]>([
    ['nothing was sent', { kind: 'objected', problems: [wrong] }],
    ['only the clock moved', { kind: 'tick', now: 9 }],
  ])('but not when %s', (_, event) => {
    expect(signInStep(before, event).replies).toBe(before.replies);
  });
});

test('a card waits for its own answer, also when the news of it came first', () => {
  const waiting = after(news(start), { kind: 'asked' }, news(coded));
  expect(waiting.busy).toBe(true);
  expect(signInStep(waiting, { kind: 'answered', flow: coded, now: 5 })).toMatchObject({
    busy: false,
    now: 5,
  });
});

test('an answer ends the calculation', () => {
  const state = after(
    news(start),
    { kind: 'puzzle', progress: { done: 3, total: 50 } },
    { kind: 'refused', problems: [], now: 5 },
  );
  expect(state.puzzle).toBeNull();
});

test('a flow that cannot be read is told until it can', () => {
  const unread: SignInEvent = { kind: 'unread', failure: failure('interrupted') };
  expect(after(unread).unread?.kind).toBe('interrupted');
  expect(after(unread, news(null))).toMatchObject({ unread: null, flow: null });
});

test('a name is known to be taken until another is typed', () => {
  const taken = { typed: 'kenji', taken: true };
  const checked: SignInEvent = { kind: 'checked', field: 'username', checked: taken };
  expect(after(checked).checked.username).toEqual(taken);
  expect(
    after(checked, { kind: 'checked', field: 'username', checked: null }).checked.username,
  ).toBeUndefined();
});

test('what was wrong with a name is forgotten when another is typed', () => {
  const taken = { field: 'username' as const, text: 'This username is taken.', next: 'retry' as const };
  const refused: SignInEvent = { kind: 'refused', problems: [taken, wrong], now: 5 };
  expect(after(refused, { kind: 'checked', field: 'username', checked: null }).problems).toEqual([wrong]);
});

describe('what happens in a tab is another card each time', () => {
  const google = { by: 'provider', provider: 'google_oauth' } as const;
  const tab = plantFlow({ state: { at: 'tab', elsewhere: google, since: 1 } });
  const closed = plantFlow({
    state: { at: 'left', elsewhere: google, why: 'closed', code: null, words: null },
  });
  const expired = plantFlow({
    state: { at: 'left', elsewhere: google, why: 'expired', code: null, words: null },
  });

  test.each([
    ['the tab was closed', tab, closed],
    ['another reason came', closed, expired],
    ['another way was taken', tab, plantFlow({ state: { at: 'tab', elsewhere: { by: 'sso' }, since: 2 } })],
  ])('when %s', (_, before, then) => {
    const asked: SignInEvent = { kind: 'placed', place: { at: 'organization' } };
    expect(after(news(before), asked, news(then)).place).toEqual({ at: 'flow' });
  });
});
