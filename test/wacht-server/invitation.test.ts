import { expect, test } from 'vitest';
import { at, openBench } from './benches/bench';
import { told } from './benches/flow-bench';

test('section 4.2.3: an invitation is told with 200, whatever the verdict', async () => {
  const { send, control } = openBench({ dialect: 'go26-latest' });
  const good = control.invite({ email: 'robin@acme.example', firstName: 'Robin', lastName: 'Ames' });
  const expired = control.invite({ expired: true });
  const validate = async (token: string) => {
    const { status, json } = await send('GET', `/deployment/invitations/validate?token=${token}`);
    return [status, at(json, 'data')];
  };
  expect(await validate(good)).toEqual([
    200,
    { valid: true, first_name: 'Robin', last_name: 'Ames', email: 'robin@acme.example', message: '' },
  ]);
  expect(await validate(expired)).toMatchObject([200, { valid: false, error_code: 'INVITATION_EXPIRED' }]);
  expect(await validate('inv_1')).toMatchObject([
    200,
    { valid: false, error_code: 'INVALID_INVITATION_TOKEN' },
  ]);
  expect(await validate('')).toMatchObject([200, { valid: false }]);
});

test('section 4.2.4: the waitlist takes an entry once, and only in waitlist mode', async () => {
  const { send, control } = openBench({ dialect: 'go26-latest' });
  const join = (form: Record<string, string>) => send('POST', '/waitlist/join', { form });
  const form = { first_name: 'Robin', last_name: 'Ames', email: 'Robin@acme.example' };
  expect((await join(form)).status).toBe(400);
  control.settings.signUpMode = 'waitlist';
  const first = await join(form);
  expect(at(first.json, 'data')).toEqual({
    message: expect.any(String),
    entry: { id: expect.any(String), email: 'robin@acme.example', first_name: 'Robin', last_name: 'Ames' },
  });
  expect(at((await join(form)).json, 'data', 'entry')).toEqual(at(first.json, 'data', 'entry'));
  expect(told(await join({ email: 'nonsense' }))).toMatchObject({ status: 400, code: 'BAD_REQUEST_BODY' });
});
