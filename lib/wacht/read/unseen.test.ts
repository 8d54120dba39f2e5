import { expect, test } from 'vitest';
import { inOneGo } from '../../../test/in-one-go';
import { refusal } from '../failure';
import { readInvitation, readPrepared } from './auth-replies';
import { readDeployment } from './deployment';
import { readMemberships, toldPlaces } from './places';
import { readSession } from './session';
import { readMeta } from './ui-settings';

const API = 'https://frontend.acme.example';

const accountOf = (user: object, more = {}) =>
  inOneGo(readSession({ id: '1', signins: [{ id: '7', user_id: '4821', user, ...more }] }))?.accounts[0];

const UNSEEN = [
  ['fillers', '\u3164\u115f\uffa0'],
  ['tags', '\u{e0041}\u{e0062}'],
  ['selectors', '\ufe0f\u{e0100}'],
  ['empty braille', '\u2800 \u2800'],
  ['joiners', '\u200d\u200c\u034f'],
  ['a soft hyphen', '\u00ad'],
  ['marks on nothing', '\u0336\u0336'],
] as const;

test.each(UNSEEN)('a name of %s is as good as none', (_, unseen) => {
  const named = { first_name: unseen, last_name: unseen, username: unseen };
  expect(accountOf(named)).toMatchObject({ title: 'Account …4821', named: false, identifiers: [] });
  expect(
    accountOf({ ...named, primary_email_address: { email: `ada${unseen}@acme.example` } }),
  ).toMatchObject({
    title: unseen.includes(' ') ? 'ada @acme.example' : expect.stringMatching(/^ada.{0,2}@acme\.example$/u),
  });
  expect(readMeta({ app_name: unseen, deployment_id: '7' }, API)?.name).toBe('frontend.acme.example');
  expect(readDeployment({ id: '1', ui_settings: { app_name: unseen } }, API)?.name).toBe(
    'frontend.acme.example',
  );
});

test.each(UNSEEN)('a place called by %s is one without a name', (_, unseen) => {
  const member = { id: '5', organization: { id: '6', name: unseen }, roles: [{ name: unseen }] };
  expect(accountOf({}, { active_organization_membership: member })?.organization).toBeNull();
  expect(toldPlaces(inOneGo(readMemberships([member])) ?? [], []).choices[0]?.organization).toBe('6');
});

test.each(UNSEEN)('words of %s say nothing', (_, unseen) => {
  const told = { code: 'X', message: unseen };
  expect(refusal({ errors: [told] }, { status: 400, retryAfterMs: null }).message).toBeNull();
  expect(readPrepared({ otp_sent: true, masked_email: unseen })).toEqual({ masked: null });
  expect(readInvitation({ valid: true, first_name: unseen, email: unseen })).toMatchObject({
    firstName: '',
    email: '',
  });
});

test('names end after 80 characters, addresses are told whole', () => {
  const mail = `${'a'.repeat(100)}@acme.example`;
  const long = 'x'.repeat(200);
  const member = { id: '5', organization: { id: '6', name: long }, roles: [{ name: long }, { name: long }] };
  const account = accountOf(
    { username: long, primary_email_address: { email: mail } },
    { active_organization_membership: member },
  );
  expect(account).toMatchObject({ title: mail.slice(0, 80), detail: mail, identifier: mail });
  expect(account?.organization).toHaveLength(80);
  expect(readMeta({ app_name: long }, API)?.name).toHaveLength(80);
});

test('ids are taken as they are sent', () => {
  const session = inOneGo(readSession({ id: 's\u200b', signins: [{ id: 'i\u2800', user_id: 'u\u3164' }] }));
  expect(session).toMatchObject({ id: 's\u200b', accounts: [{ signInId: 'i\u2800', userId: 'u\u3164' }] });
});
