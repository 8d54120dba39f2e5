import { expect, test } from 'vitest';
import { ALL, at } from './benches/bench';
import { openFlow, told } from './benches/flow-bench';

type Dialect = (typeof ALL)[number];

async function atProfile(
  dialect: Dialect,
  required: Partial<Record<'lastName' | 'phone' | 'username', 'required'>>,
) {
  const flow = openFlow({ dialect, settings: required });
  const sol = flow.control.addPerson({ firstName: 'Sol', email: 'sol@acme.example', password: 'p' });
  await flow.signIn({ strategy: 'plain_email', email: 'sol@acme.example', password: 'p' });
  const complete = async (form: Record<string, string>) => {
    const id = String(at(await flow.newest(), 'id'));
    return flow.send('POST', `/auth/complete-profile?attempt_id=${id}`, { token: flow.token, form });
  };
  return { ...flow, sol, complete };
}

test.each(ALL)(
  'section 4.4.6, %s: the missing field is filled in, and the sign-in is done',
  async (dialect) => {
    const { newest, complete, present, sol } = await atProfile(dialect, { lastName: 'required' });
    expect(await newest()).toMatchObject({ current_step: 'complete_profile', missing_fields: ['last_name'] });
    const reply = await complete({ last_name: 'Reyes' });
    expect([reply.status, at(reply.json, 'data', 'active_signin_id')]).toEqual([200, expect.anything()]);
    expect(present()).toEqual([sol]);
  },
);

test('section 4.4.6: a required field left out is refused without a list, and the attempt still has it', async () => {
  const { complete, newest } = await atProfile('go26-latest', { lastName: 'required', username: 'required' });
  const reply = await complete({ last_name: 'Reyes' });
  expect(told(reply)).toEqual({ status: 400, message: 'Missing required fields', code: undefined });
  expect(await newest()).toMatchObject({ missing_fields: ['username', 'last_name'] });
});

test('section 4.4.6: a phone number takes both its fields and is verified next', async () => {
  const { complete, prepare, attempt, control, lastCode, present, sol } = await atProfile('go26-latest', {
    phone: 'required',
  });
  const reply = await complete({ phone_number: '6641112223', phone_country_code: '+43' });
  expect(at(reply.json, 'data')).toMatchObject({
    signin_attempt: { current_step: 'verify_phone', completed: false },
    session: { id: expect.any(String) },
  });
  await prepare('phone_otp');
  expect(control.outbox).toMatchObject([{ to: '+436641112223', purpose: 'verify-phone' }]);
  await attempt(lastCode());
  expect(present()).toEqual([sol]);
});

test('section 4.4.6: a new e-mail address goes into the field email and is verified', async () => {
  for (const dialect of ['seed', 'go26-early', 'go26-latest'] as const) {
    const { control, send, token, signIn, newest, prepare, attempt, lastCode, present } = openFlow({
      dialect,
    });
    const pia = control.addPerson({ username: 'pia', phone: '+436641112223', password: 'p' });
    await signIn({ strategy: 'plain_username', username: 'pia', password: 'p' });
    expect(await newest()).toMatchObject({ missing_fields: ['email_address'] });
    const path = `/auth/complete-profile?attempt_id=${at(await newest(), 'id')}`;
    await send('POST', path, { token, form: { email: 'Pia@acme.example' } });
    expect(await newest()).toMatchObject({ current_step: 'verify_email' });
    await prepare('email_otp');
    await attempt(lastCode());
    expect(present()).toEqual([pia]);
  }
});

test('section 4.4.6: field errors as in sign-up', async () => {
  const { complete } = await atProfile('go26-latest', { username: 'required' });
  expect(told(await complete({ username: 'bo' }))).toMatchObject({ status: 400, code: 'BAD_REQUEST_BODY' });
  const { control, complete: again } = await atProfile('go26-latest', { username: 'required' });
  control.addPerson({ username: 'taken' });
  expect(told(await again({ username: 'Taken' }))).toMatchObject({
    status: 400,
    message: 'Field errors',
    code: 'USERNAME_EXISTS',
  });
});

test('section 3.5: at another step it is an invalid one, and an unknown attempt is 500', async () => {
  const { signIn, newest, send, token } = openFlow({ dialect: 'go26-latest' });
  await signIn({ strategy: 'email_otp', email: 'ada@acme.example' });
  const path = `/auth/complete-profile?attempt_id=${at(await newest(), 'id')}`;
  expect(told(await send('POST', path, { token, form: {} }))).toMatchObject({ message: 'Invalid step' });
  const unknown = await send('POST', '/auth/complete-profile?attempt_id=12', { token, form: {} });
  expect(told(unknown)).toMatchObject({ status: 500, code: 'BAD_SIGN_IN_ATTEMPT' });
});
