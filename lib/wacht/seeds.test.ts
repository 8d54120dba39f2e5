import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scripted } from '../../test/flows/scripted';
import { inOneGo } from '../../test/in-one-go';
import type { Attempt } from '../session/attempt';
import { answeringSession, payloadOf } from './ask';
import type { AuthClient } from './auth';
import type { Outgoing } from './elsewhere';
import { tellsError } from './failure';
import { parseJson } from './json';
import type { Answer } from './ports';
import { readSession } from './read/session';

/** The example replies of the five documentation pages, byte for byte. */
function seed(name: string): unknown {
  const parsed = inOneGo(parseJson(readFileSync(`test/fixtures/seeds/${name}.json`, 'utf8')));
  if (!parsed.ok) throw new Error(`${name} is no JSON`);
  return parsed.value;
}

const bare = {
  userId: null,
  detail: null,
  organization: null,
  workspace: null,
  membershipId: null,
  expiresAt: null,
  nowhere: false,
  disabled: null,
  identifiers: [],
  picture: null,
  identifier: null,
  named: false,
};

const begun: Omit<Attempt, 'kind'> = {
  id: '<string>',
  method: null,
  userId: null,
  errored: false,
  createdAt: Date.UTC(2023, 10, 7, 5, 31, 56),
  expiresAt: null,
  currentStep: '',
  completed: false,
  missingFields: [],
  secondFactors: [],
};

describe('the minimal session of the pages', () => {
  test.each(['sign-in', 'sign-up', 'oauth2-init', 'sso-login'])('%s', (name) => {
    expect(inOneGo(readSession(payloadOf(seed(name))))).toEqual({
      id: '123456789012345678',
      accounts: [{ ...bare, signInId: '<string>', title: 'Account …ing>' }],
      activeId: null, // the pointer names nobody of the list
      leftOut: 0,
      attempts: [
        { ...begun, kind: 'signin' },
        { ...begun, kind: 'signup' },
      ],
    });
  });
});

test('the switched session', () => {
  const id = '987654321098765432';
  expect(inOneGo(readSession(payloadOf(seed('switch-sign-in'))))).toEqual({
    id: '123456789012345678',
    activeId: id,
    leftOut: 0,
    attempts: [
      {
        ...begun,
        id: '666666666666666666',
        kind: 'signup',
        createdAt: Date.UTC(2024, 0, 15, 10, 30),
      },
      {
        ...begun,
        id: '555555555555555555',
        kind: 'signin',
        method: 'email_otp',
        createdAt: Date.UTC(2024, 0, 15, 10, 30),
        currentStep: 'verify_otp',
        completed: true,
      },
    ],
    accounts: [
      {
        ...bare,
        signInId: id,
        userId: '123456789012345678',
        title: 'Account …5678',
        organization: 'Admin',
        workspace: 'Editor',
        membershipId: '222222222222222222',
        expiresAt: Date.UTC(2024, 0, 15, 11, 30),
      },
    ],
  });
});

test.each(['sign-up', 'oauth2-init', 'sso-login'])(
  '%s shows an error beside a usable payload, which wins (rule TR-2)',
  (name) => {
    expect(tellsError(seed(name))).toBe(true);
    expect(inOneGo(readSession(payloadOf(seed(name))))).not.toBeNull();
    expect(answeringSession(seed(name))).toBe('123456789012345678');
  },
);

test.each<[string, string, (client: AuthClient) => Answer<Outgoing>]>([
  [
    'oauth2-init',
    'https://accounts.google.com/o/oauth2/v2/auth?...',
    (client) => client.oauthInit({ provider: 'google', redirect: null, inviteToken: null, challenge: null }),
  ],
  [
    'sso-login',
    '<string>',
    (client) => client.ssoLogin({ connectionId: null, redirect: null, challenge: null }),
  ],
])('%s says where to go on', async (name, url, ask) => {
  const { client } = scripted({ body: readFileSync(`test/fixtures/seeds/${name}.json`, 'utf8') });
  expect(await ask(client)).toMatchObject({
    ok: true,
    value: { sessionId: '123456789012345678', value: { url, session: { id: '123456789012345678' } } },
  });
});

test('a bare session has no envelope to ask', () => {
  expect(answeringSession(seed('switch-sign-in'))).toBeNull();
});
