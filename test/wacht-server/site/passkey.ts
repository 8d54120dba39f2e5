import { askApi } from './ask-api';
import { goOn } from './attempt';
import { SIGNED_FIELDS } from './passkey-way';
import { signInForm } from './sign-in-form';
import { keepToken, type Visit } from './visit';
import { NO_SESSION, wordsFor } from './words';

/** What the browser is to let sign, as the API tells it, for the page's script. */
export async function beginPasskeyHere(visit: Visit): Promise<Response> {
  if (!visit.session) return Response.json({}, { status: 400 });
  const { status, text } = await askApi(visit, { path: '/auth/passkey/login/begin' });
  const reply = new Response(text, { status, headers: { 'content-type': 'application/json' } });
  keepToken(visit, reply.headers);
  return reply;
}

/** Hands the signature on to the API (section 4.8). */
export async function finishPasskeyHere(visit: Visit): Promise<Response> {
  const { session, call } = visit;
  const back = (problem: string): Promise<Response> => signInForm(visit, { identifier: '', problem });
  if (!session) return back(NO_SESSION);
  const form = Object.fromEntries(SIGNED_FIELDS.map((name) => [name, call.form[name] ?? '']));
  const reply = await askApi(visit, { path: '/auth/passkey/login/finish', form });
  const attempt = session.attempts.at(-1);
  if (reply.status !== 200 || !attempt)
    return back(reply.status === 401 ? 'This passkey is not known here.' : wordsFor(reply));
  return goOn(visit, attempt);
}
