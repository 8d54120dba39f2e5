import { describe, expect, test } from 'vitest';
import type { Way } from '../../../../lib/session/auth-settings';
import { plantFlow, plantSettings } from '../../../gallery/planted/planted-flow';
import { providerName } from '../words/provider-name';
import { identifierKind, identifiesFirst, otherWays, passwordWay, wayOf } from './ways';

const BOTH: Way[] = ['email_password', 'username_password'];

test.each<[Way[], string, Way]>([
  [BOTH, 'mina@tidewell.io', 'email_password'],
  [BOTH, 'mina', 'username_password'],
  [['email_password'], 'mina', 'email_password'],
  [['username_password'], 'mina@tidewell.io', 'username_password'],
])('with %j, %s goes by %s', (ways, identifier, way) => {
  expect(passwordWay(plantSettings({ ways }), identifier)).toBe(way);
});

describe('the first form', () => {
  test.each<[Way | null, Way | null, Way[], Way]>([
    ['phone_otp', 'email_otp', BOTH, 'phone_otp'],
    [null, 'email_otp', BOTH, 'email_otp'],
    [null, null, ['email_magic_link'], 'email_magic_link'],
    [null, null, [], 'email_password'],
  ])('chosen %s, of the flow %s, of the app %j: %s', (chosen, way, ways, shown) => {
    expect(wayOf({ way: chosen }, plantFlow({ way, settings: plantSettings({ ways }) }))).toBe(shown);
  });

  test.each<[Way[], boolean, boolean]>([
    [BOTH, true, true],
    [BOTH, false, false],
    [['email_otp', 'email_password'], true, false],
  ])('with %j and single sign-on %s asks who first: %s', (ways, enterpriseSso, first) => {
    expect(identifiesFirst(plantSettings({ ways, enterpriseSso }))).toBe(first);
  });

  test.each<[Way[], Way, string]>([
    [BOTH, 'email_password', 'either'],
    [['email_password'], 'email_password', 'email'],
    [['username_password'], 'username_password', 'username'],
    [BOTH, 'email_otp', 'email'],
  ])('with %j, %s takes %s', (ways, way, kind) => {
    expect(identifierKind(plantSettings({ ways }), way)).toBe(kind);
  });
});

test.each<[Way[], Way, Way[]]>([
  [[...BOTH, 'email_otp'], 'email_password', ['email_otp']],
  [[...BOTH, 'email_otp'], 'email_otp', ['email_password']],
  [['email_otp'], 'email_otp', []],
])('of %j, beside %s, %j is offered', (ways, now, others) => {
  expect(otherWays(plantSettings({ ways }), now)).toEqual(others);
});

test.each([
  ['google_oauth', 'Google'],
  ['github_oauth', 'GitHub'],
  ['microsoft_oauth', 'Microsoft'],
  ['gitlab_oauth', 'GitLab'],
  ['apple_oauth', 'Apple'],
  ['discord_oauth', 'Discord'],
  ['linkedin_oauth', 'LinkedIn'],
  ['facebook_oauth', 'Facebook'],
  ['x_oauth', 'X'],
  ['constructor', 'Constructor'],
  ['some_new_oauth', 'Some New'],
  ['apple', 'Apple'],
])('%s is called %s', (provider, name) => {
  expect(providerName(provider)).toBe(name);
});
