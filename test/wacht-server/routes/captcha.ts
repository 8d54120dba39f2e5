import { Hono } from 'hono';
import { issueChallenge, knowsChallenges, type Redeeming, redeemChallenge } from '../auth/challenge';
import type { Call, Door } from '../call';
import { bare, jsonResponse, textError } from '../envelope';

/** Section 4.3: bare replies, and the one body that is JSON. */
export const captchaRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false })
    .post('/captcha/challenge', ({ env: { call } }) =>
      knowsChallenges(call.deployment) ? bare(call, issueChallenge(call.deployment)) : absent(call),
    )
    .post('/captcha/redeem', async ({ env: { call } }) => {
      if (!knowsChallenges(call.deployment)) return absent(call);
      const redeemed = redeemChallenge(call.deployment, readRedeeming(await call.request.text()));
      return redeemed
        ? bare(call, redeemed)
        : jsonResponse(call, 400, { success: false, message: 'Invalid solution' });
    });

const absent = (call: Call): Response => textError(call, 404, 'Resource does not exist');

function readRedeeming(text: string): Redeeming {
  const body: unknown = isJson(text) ? JSON.parse(text) : null;
  const record = typeof body === 'object' && body !== null ? { ...body } : {};
  const token = 'token' in record && typeof record.token === 'string' ? record.token : '';
  const solutions = 'solutions' in record && Array.isArray(record.solutions) ? record.solutions : [];
  return { token, solutions };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
