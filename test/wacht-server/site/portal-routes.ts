import { Hono } from 'hono';
import { leaveForOrganisation } from './organisation';
import { beginPasskeyHere, finishPasskeyHere } from './passkey';
import { leaveForProvider } from './providers';
import { signIn, submitSignIn } from './sign-in';
import { signUp, submitSignUp } from './sign-up';
import { submitSignUpStep } from './sign-up-step';
import { submitStep } from './submit-step';
import type { Visit } from './visit';
import { joinWaitlist, waitlist } from './waitlist';

/** The hosted pages that a person signs in and up on (section 7.2). */
export const portalRoutes = new Hono<{ Bindings: { visit: Visit } }>({ strict: false })
  .get('/sign-in', ({ env }) => signIn(env.visit))
  .post('/sign-in', ({ env }) => submitSignIn(env.visit))
  .post('/sign-in/step', ({ env }) => submitStep(env.visit))
  .post('/sign-in/provider', ({ env: { visit } }) => leaveForProvider(visit, visit.call.form.provider ?? ''))
  .post('/sign-in/sso', ({ env }) => leaveForOrganisation(env.visit))
  .post('/sign-in/passkey', ({ env }) => finishPasskeyHere(env.visit))
  .post('/sign-in/passkey/begin', ({ env }) => beginPasskeyHere(env.visit))
  .get('/sign-up', ({ env }) => signUp(env.visit))
  .post('/sign-up', ({ env }) => submitSignUp(env.visit))
  .post('/sign-up/step', ({ env }) => submitSignUpStep(env.visit))
  .get('/waitlist', ({ env }) => waitlist(env.visit))
  .post('/waitlist', ({ env }) => joinWaitlist(env.visit));
