import { describe, expect, test } from 'vitest';
import { inOneGo } from '../../../test/in-one-go';
import { parseJson } from '../json';
import { readSession } from './session';

const bo = { id: '72057594037927937', user_id: '201', user: { first_name: 'Bo', last_name: 'Li' } };
const ada = { id: '72057594037927938', user_id: '202', user: { first_name: 'Ada' } };

const read = (session: object) => inOneGo(readSession({ id: '1', ...session }));
const ids = (session: object) => read(session)?.accounts.map(({ signInId }) => signInId);
const first = (signIn: object) => read({ signins: [{ id: '7', ...signIn }] })?.accounts[0];

describe('what counts as a session (rule TR-1)', () => {
  test.each([
    [{ id: '1' }],
    [{ id: 1, signins: null }],
    [{ session: { id: '1' }, oauth_url: 'https://x.example' }],
    [{ id: '', session: { id: '1' } }],
    [{ id: '1', signins: 'none', active_signin: 7, active_signin_id: {} }],
  ])('%j', (payload) => {
    expect(inOneGo(readSession(payload))).toEqual({
      id: '1',
      accounts: [],
      activeId: null,
      attempts: [],
      leftOut: 0,
    });
  });

  test.each([
    null,
    undefined,
    '',
    'x',
    7,
    [],
    {},
    { signins: [bo] },
    { id: '0' },
    { id: -1 },
    { session: null },
  ])('%j is none', (payload) => {
    expect(inOneGo(readSession(payload))).toBeNull();
  });
});

describe('who is active (rule TR-13)', () => {
  test.each([
    ['by the pointer', { active_signin_id: ada.id }],
    ['by the object', { active_signin: { id: ada.id } }],
    ['by the pointer, when both disagree', { active_signin_id: ada.id, active_signin: { id: bo.id } }],
    ['by the object, when the pointer is zero', { active_signin_id: '0', active_signin: { id: ada.id } }],
    ['by the other spelling', { active_sign_in_id: ada.id }],
    ['by the other spelling of the object', { active_sign_in: { id: ada.id } }],
  ])('%s', (_, pointer) => {
    expect(read({ signins: [bo, ada], ...pointer })?.activeId).toBe(ada.id);
    expect(ids({ signins: [bo, ada], ...pointer })).toEqual([bo.id, ada.id]);
  });

  test.each([
    {},
    { active_signin_id: null },
    { active_signin_id: '999' },
    { active_signin_id: '999', active_signin: bo },
  ])('nobody, when told so or when the pointer dangles: %j', (pointer) => {
    expect(read({ signins: [bo, ada], ...pointer })?.activeId).toBeNull();
    expect(ids({ signins: [bo, ada], ...pointer })).toEqual([bo.id, ada.id]);
  });

  test('an active one that the list lacks comes first', () => {
    expect(ids({ signins: [bo], active_signin_id: ada.id, active_signin: ada })).toEqual([ada.id, bo.id]);
    expect(ids({ active_signin: ada })).toEqual([ada.id]);
  });

  test('an object that neither the list nor the pointer names is nobody', () => {
    const session = { signins: [bo], active_signin_id: bo.id, active_signin: ada };
    expect(ids(session)).toEqual([bo.id]);
    expect(read(session)?.activeId).toBe(bo.id);
  });

  test('a bare number keeps its last digits', () => {
    const text = `{"id":72057594037927999,"active_signin_id":${ada.id},"signins":[{"id":${ada.id}},{"id":${bo.id}}]}`;
    const parsed = inOneGo(parseJson(text));
    expect(inOneGo(readSession(parsed.ok && parsed.value))).toMatchObject({
      id: '72057594037927999',
      activeId: ada.id,
      accounts: [{ signInId: ada.id }, { signInId: bo.id }],
    });
  });
});

describe('the list', () => {
  test('entries without an id are left out, the rest stays (rule TR-9)', () => {
    expect(ids({ signins: [null, 7, 'x', {}, { id: 0 }, { id: ' ' }, [], bo] })).toEqual([bo.id]);
  });

  test('two copies of one entry become one, each with what the other lacks (rule TR-14)', () => {
    const bare = { id: bo.id, expires_at: '2026-08-12T08:00:00Z' };
    const both = { signins: [bare, ada, bo], active_signin: { id: bo.id, user: { username: 'late' } } };
    expect(ids(both)).toEqual([bo.id, ada.id]);
    expect(read(both)?.accounts[0]).toMatchObject({
      title: 'Bo Li',
      userId: '201',
      expiresAt: Date.parse('2026-08-12T08:00:00Z'),
    });
  });

  test('the user of the active one fills an entry without', () => {
    const session = { signins: [{ id: bo.id }], active_signin: bo };
    expect(read(session)?.accounts[0]?.title).toBe('Bo Li');
  });

  test('ends at ten thousand', () => {
    const signins = Array.from({ length: 10_050 }, (_, index) => ({ id: String(index + 1) }));
    expect(ids({ signins })).toHaveLength(10_000);
  });
});

describe('the words of a row (section 6.2)', () => {
  const email = (address: string, more = {}) => ({ id: address, email: address, ...more });

  test.each([
    ['the name', { first_name: ' Ada ', last_name: '', username: 'ada' }, ['Ada', 'ada']],
    ['the e-mail', { primary_email_address: email('a@x.example'), username: 'ada' }, ['a@x.example', 'ada']],
    ['the username', { username: 'ada', primary_phone_number: { phone_number: '+4930' } }, ['ada', '+4930']],
    ['the phone', { user_phone_numbers: [{ phone_number: '+4930' }] }, ['+4930', null]],
    ['the end of the user id', { id: '8004821' }, ['Account …4821', null]],
    [
      'name before e-mail',
      { first_name: 'Ada', primary_email_address: email('a@x.example'), username: 'ada' },
      ['Ada', 'a@x.example'],
    ],
    ['a name of nothing visible is none', { first_name: '\u202e', username: 'ada' }, ['ada', null]],
    ['a detail that says the same is none', { first_name: 'ada', username: 'ada' }, ['ada', null]],
  ])('%s', (_, user, [title, detail]) => {
    expect(first({ user })).toMatchObject({ title, detail });
  });

  test('without any user the sign-in id names the row', () => {
    expect(first({ id: '7204' })).toMatchObject({ title: 'Account …7204', userId: null, detail: null });
  });

  const two = [email('one@x.example'), email('two@x.example')];
  test.each([
    [
      'the one itself',
      { primary_email_address: email('p@x.example'), user_email_addresses: two },
      'p@x.example',
    ],
    ['the id', { primary_email_address_id: 'two@x.example', user_email_addresses: two }, 'two@x.example'],
    [
      'the mark',
      { user_email_addresses: [two[0], email('m@x.example', { is_primary: true })] },
      'm@x.example',
    ],
    [
      'the first verified',
      { user_email_addresses: [two[0], email('v@x.example', { verified: true })] },
      'v@x.example',
    ],
    ['the first', { user_email_addresses: two }, 'one@x.example'],
    ['the other names', { email_addresses: [{ email_address: 'o@x.example' }] }, 'o@x.example'],
    ['an entry with an address', { user_email_addresses: [{ verified: true }, two[1]] }, 'two@x.example'],
  ])('the primary e-mail is told by %s', (_, user, address) => {
    expect(first({ user })?.title).toBe(address);
  });

  test.each([
    [
      'names',
      { organization: { name: 'Quell' } },
      { workspace: { name: 'Research' } },
      ['Quell', 'Research'],
    ],
    [
      'roles, when there are only ids',
      { roles: [{ name: 'Admin' }, { name: 'Owner' }] },
      { roles: [{ name: 'Editor' }] },
      ['Admin, Owner', 'Editor'],
    ],
    ['nothing, when there are not even roles', { roles: null }, { roles: [] }, [null, null]],
    ['nothing, when there is no membership', null, undefined, [null, null]],
  ])('the place is told by %s', (_, organization, workspace, [organizationName, workspaceName]) => {
    const place = { organization: organizationName, workspace: workspaceName };
    const today = { active_organization_membership: organization, active_workspace_membership: workspace };
    const older = { active_organization: organization, active_workspace: workspace };
    expect(first(today)).toMatchObject(place);
    expect(first(older)).toMatchObject(place);
  });

  test.each([
    ['the workspace', { active_workspace_membership_id: '9' }, '9'],
    ['the organisation alone', {}, '8'],
    ['the organisation, when there is zero for a workspace', { active_workspace_membership_id: '0' }, '8'],
    ['the object of the workspace', { active_workspace_membership: { id: '9' } }, '9'],
    ['the older object', { active_workspace: { id: '9' } }, '9'],
  ])('which place it is, is told by the membership of %s (section 4.1.1)', (_, workspace, id) => {
    expect(first({ active_organization_membership_id: '8', ...workspace })).toMatchObject({
      membershipId: id,
      organization: null,
    });
  });

  test('of two copies each may know one half of the place', () => {
    const [half, other] = [
      { active_organization_membership_id: '8' },
      { active_workspace_membership_id: '9' },
    ];
    const session = {
      signins: [{ id: '7', ...half }],
      active_signin_id: '7',
      active_signin: { id: '7', ...other },
    };
    expect(read(session)?.accounts[0]?.membershipId).toBe('9');
  });

  test('without a membership there is no place', () => {
    expect(first({})?.membershipId).toBeNull();
  });

  test('a name cannot reorder, hide or crowd out its neighbours', () => {
    const title =
      first({ user: { first_name: '\u202eeb\u2066', last_name: `li\u0000${'x'.repeat(999)}` } })?.title ?? '';
    expect(title).toMatch(/^eb lix+$/);
    expect(title).toHaveLength(80);
  });

  test('an end is read in either spelling, and year 1 is none', () => {
    const end = '2026-08-12T08:00:00.123456789Z';
    expect(first({ expires_at: end })?.expiresAt).toBe(Date.parse('2026-08-12T08:00:00.123Z'));
    expect(first({ expires_at: '', expiresAt: end })?.expiresAt).toBe(Date.parse('2026-08-12T08:00:00.123Z'));
    expect(first({ expires_at: '0001-01-01T00:00:00Z' })?.expiresAt).toBeNull();
  });

  test('a disabled user is a disabled account', () => {
    expect(first({ user: { disabled: true } })?.disabled).toBe(true);
    expect(first({ user: { disabled: false } })?.disabled).toBe(false);
    expect(first({ user: {} })?.disabled).toBeNull();
    expect(first({})?.disabled).toBeNull();
  });

  test.each([
    ['says so', { active_organization_membership_id: null }, true],
    ['says so with zero', { active_organization_membership_id: '0' }, true],
    ['leaves it out', {}, false],
    ['names a membership', { active_organization_membership_id: '8' }, false],
    [
      'has the membership beside no id',
      { active_organization_membership_id: null, active_organization: { id: '8' } },
      false,
    ],
  ])('an account works nowhere when the reply %s, or not', (_, place, nowhere) => {
    expect(first(place)?.nowhere).toBe(nowhere);
  });
});

test('keys that mean something to JavaScript mean nothing here', () => {
  const text =
    '{"id":"1","__proto__":{"polluted":1},"constructor":{"x":1},"signins":[{"id":"7","__proto__":{"id":"8"},"user":{"__proto__":{"first_name":"Eve"}}}]}';
  const parsed = inOneGo(parseJson(text));
  expect(inOneGo(readSession(parsed.ok && parsed.value))?.accounts).toMatchObject([
    { signInId: '7', title: 'Account …7' },
  ]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('section 5.9: everything a person can be told by, once, phones with their dial code', () => {
  const user = {
    id: '1',
    username: 'ada',
    primary_email_address: { id: '2', email: 'ada@acme.example' },
    user_email_addresses: [
      { id: '2', email: 'ada@acme.example' },
      { id: '3', email: 'quell@acme.example' },
    ],
    user_phone_numbers: [
      { id: '4', phone_number: '7700900123', country_code: '+44' },
      { id: '5', phone_number: '+436769876543' },
    ],
  };
  expect(inOneGo(readSession({ id: '9', signins: [{ id: '8', user }] }))?.accounts[0]?.identifiers).toEqual([
    'ada@acme.example',
    'quell@acme.example',
    'ada',
    '+447700900123',
    '+436769876543',
  ]);
});

const mailed = { user_email_addresses: [{ id: '2', email: 'ada@acme.example', is_primary: true }] };
const called = { user_phone_numbers: [{ id: '4', phone_number: '7700900123', country_code: '+44' }] };

test.each<[string, object, string | null]>([
  ['a name and an e-mail address', { first_name: 'Ada', ...mailed, ...called }, 'ada@acme.example'],
  ['an e-mail address alone, which is the title', { ...mailed, ...called }, 'ada@acme.example'],
  ['a username', { first_name: 'Ada', username: 'ada', ...called }, 'ada'],
  ['a phone number, with its dial code', called, '+447700900123'],
  ['a name alone', { first_name: 'Ada' }, null],
])('what to sign in with again is data of its own: %s', (_, user, identifier) => {
  const read = inOneGo(readSession({ id: '9', signins: [{ id: '8', user: { id: '1', ...user } }] }));
  expect(read?.accounts[0]?.identifier).toBe(identifier);
});

test('an account is nameless for what a reply lacks, not for what it is called', () => {
  const accounts = (user: object) =>
    inOneGo(readSession({ id: '9', signins: [{ id: '8', user }] }))?.accounts;
  expect(accounts({ id: '1' })).toMatchObject([{ title: 'Account …1', named: false }]);
  expect(accounts({ id: '1', first_name: 'Account …1' })).toMatchObject([
    { title: 'Account …1', named: true },
  ]);
});
