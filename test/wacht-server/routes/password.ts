import { Hono } from 'hono';
import { redeemResetCode, resetPassword, sendResetCode } from '../auth/password-reset';
import { type Admitted, admitted, type Door } from '../call';
import { formError, refused, success } from '../envelope';
import { sessionView } from '../views/session-view';

/** Section 4.4.8. */
export const passwordRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false })
    .post('/auth/forgot-password', ({ env }) => forgot(admitted(env.call)))
    .post('/auth/reset-password', ({ env }) => {
      const call = admitted(env.call);
      const { deployment, session, form } = call;
      const { token, password } = form;
      if (!token || !password) return formError(call);
      const problem = resetPassword(deployment, session, { token, password });
      return problem ? refused(call, problem) : success(call, sessionView(deployment, session));
    });

function forgot(call: Admitted): Response {
  const { email, otp } = call.form;
  if (!email) return formError(call);
  if (!otp) {
    const problem = sendResetCode(call.deployment, email);
    return problem ? refused(call, problem) : success(call, null);
  }
  const token = redeemResetCode(call.deployment, { email, code: otp });
  return token.ok ? success(call, { token: token.value }) : refused(call, token.problem);
}
