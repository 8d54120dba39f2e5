import { describe, expect, test } from 'vitest';
import { scripted } from '../../test/flows/scripted';
import type { AuthClient } from './auth';

const typed = { identifier: ' ada@quell.example ', phone: null, password: null, challenge: null };
const phone = { countryCode: '+44', national: '7700 900123' };
const signInAttempt = { id: '72057594037927937', kind: 'signin' } as const;
const profile = {
  password: ' long & safe ',
  phone,
  username: 'ada',
  last_name: ' Quell ',
  first_name: 'Ada',
  email: 'ada@quell.example ',
};

type Deed = (client: AuthClient) => Promise<unknown>;

describe('what is sent, byte for byte', () => {
  test.each<[string, Deed, string]>([
    [
      'a password with an e-mail address',
      (client) => client.signIn({ ...typed, way: 'email_password', password: ' a+b&c ' }),
      'POST /auth/signin strategy=plain_email&email=ada%40quell.example&password=+a%2Bb%26c+',
    ],
    [
      'a password with a username',
      (client) => client.signIn({ ...typed, way: 'username_password', identifier: 'ada', password: 'x' }),
      'POST /auth/signin strategy=plain_username&username=ada&password=x',
    ],
    [
      'a code by mail',
      (client) => client.signIn({ ...typed, way: 'email_otp' }),
      'POST /auth/signin strategy=email_otp&email=ada%40quell.example',
    ],
    [
      'a link by mail',
      (client) => client.signIn({ ...typed, way: 'email_magic_link' }),
      'POST /auth/signin strategy=magic_link&email=ada%40quell.example',
    ],
    [
      'a code by SMS, the number without its code',
      (client) => client.signIn({ ...typed, way: 'phone_otp', phone }),
      'POST /auth/signin strategy=phone_otp&phone=7700900123&phone_country_code=%2B44',
    ],
    [
      'a proof of work goes last',
      (client) => client.signIn({ ...typed, way: 'email_otp', challenge: 'p:w' }),
      'POST /auth/signin strategy=email_otp&email=ada%40quell.example&challenge_token=p%3Aw',
    ],
    [
      'nothing of another way, whatever was typed',
      (client) => client.signIn({ ...typed, way: 'email_otp', phone, password: 'secret' }),
      'POST /auth/signin strategy=email_otp&email=ada%40quell.example',
    ],
    [
      'a sign-up in the order of its page',
      (client) => client.signUp({ fields: profile, inviteToken: 'inv_1', challenge: 'p' }),
      'POST /auth/signup email=ada%40quell.example&first_name=Ada&last_name=Quell&username=ada&phone_number=7700900123&phone_country_code=%2B44&password=+long+%26+safe+&invite_token=inv_1&challenge_token=p',
    ],
    [
      'a sign-up with what was typed alone',
      (client) =>
        client.signUp({
          fields: { email: 'a@b.example', last_name: ' ', username: '' },
          inviteToken: null,
          challenge: null,
        }),
      'POST /auth/signup email=a%40b.example',
    ],
    [
      'where an address signs in',
      (client) => client.identify({ identifier: ' ada@quell.example', challenge: 'p' }),
      'POST /auth/identify identifier=ada%40quell.example&challenge_token=p',
    ],
    [
      'a code to send',
      (client) =>
        client.prepare({ attempt: signInAttempt, strategy: 'email_otp', lastDigits: null, challenge: null }),
      'POST /auth/prepare-verification?attempt_identifier=72057594037927937&identifier_type=signin&strategy=email_otp',
    ],
    [
      'a second factor to send, with the last digits',
      (client) =>
        client.prepare({
          attempt: { id: '5', kind: 'signup' },
          strategy: 'phone_otp',
          lastDigits: '0123',
          challenge: 'p',
        }),
      'POST /auth/prepare-verification?attempt_identifier=5&identifier_type=signup&strategy=phone_otp&last_digits=0123 challenge_token=p',
    ],
    [
      'a typed code without its spaces and dashes',
      (client) =>
        client.answerCode({ attempt: signInAttempt, code: ' 123-4 56', factor: null, inviteToken: null }),
      'POST /auth/attempt-verification?attempt_identifier=72057594037927937&identifier_type=signin verification_code=123456',
    ],
    [
      'a backup code with its dash',
      (client) =>
        client.answerCode({
          attempt: signInAttempt,
          code: ' AbCd-1234 ',
          factor: 'backup_code',
          inviteToken: null,
        }),
      'POST /auth/attempt-verification?attempt_identifier=72057594037927937&identifier_type=signin&method=backup_code verification_code=AbCd-1234',
    ],
    [
      'the code of an invited sign-up',
      (client) =>
        client.answerCode({
          attempt: { id: '5', kind: 'signup' },
          code: '123456',
          factor: null,
          inviteToken: 'inv_1',
        }),
      'POST /auth/attempt-verification?attempt_identifier=5&identifier_type=signup&invite_token=inv_1 verification_code=123456',
    ],
    [
      'a profile, which has no password',
      (client) => client.completeProfile({ attemptId: '5', fields: profile }),
      'POST /auth/complete-profile?attempt_id=5 email=ada%40quell.example&first_name=Ada&last_name=Quell&username=ada&phone_number=7700900123&phone_country_code=%2B44',
    ],
    [
      'a forgotten password',
      (client) => client.forgotPassword('ada@quell.example '),
      'POST /auth/forgot-password email=ada%40quell.example',
    ],
    [
      'the code of a forgotten password',
      (client) => client.forgotCode({ email: 'ada@quell.example', code: '123 456' }),
      'POST /auth/forgot-password email=ada%40quell.example&otp=123456',
    ],
    [
      'a new password',
      (client) => client.resetPassword({ token: 'r', password: 'new one' }),
      'POST /auth/reset-password token=r&password=new+one',
    ],
    [
      'whether a name is free',
      (client) => client.taken({ type: 'username', identifier: 'ada' }),
      'GET /auth/identifier-availability?identifier=ada&type=username',
    ],
    [
      'an invitation',
      (client) => client.invitation('inv_1'),
      'GET /deployment/invitations/validate?token=inv_1',
    ],
    [
      'a place on the waitlist',
      (client) => client.joinWaitlist({ firstName: 'Ada', lastName: '', email: 'ada@quell.example' }),
      'POST /waitlist/join first_name=Ada&email=ada%40quell.example',
    ],
    ['a proof of work', (client) => client.challenge(), 'POST /captcha/challenge'],
    [
      'its solutions',
      (client) => client.redeem({ token: 't', solutions: [3, 0, 70_000] }),
      'POST /captcha/redeem {"token":"t","solutions":[3,0,70000]}',
    ],
  ])('%s', async (_, deed, line) => {
    const { client, requests } = scripted();
    await deed(client);
    expect(requests).toEqual([line]);
  });

  test.each(['', ' ', '0'])('an attempt without a usable id is a bug: %j', async (id) => {
    const { client, requests } = scripted();
    const attempt = { id, kind: 'signin' } as const;
    await expect(client.answerCode({ attempt, code: '1', factor: null, inviteToken: null })).rejects.toThrow(
      'usable id',
    );
    await expect(client.completeProfile({ attemptId: id, fields: {} })).rejects.toThrow('usable id');
    await expect(
      client.prepare({ attempt, strategy: 'email_otp', lastDigits: null, challenge: null }),
    ).rejects.toThrow('usable id');
    expect(requests).toEqual([]);
  });
});
