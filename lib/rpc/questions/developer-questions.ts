import * as z from 'zod/mini';
import type { FetchedToken } from '../../session/developer/fetched-token';
import type { InspectedSession } from '../../session/developer/inspected-session';
import type { PublicKey } from '../../session/developer/public-key';
import type { RequestLine } from '../../session/developer/request-line';
import { lazy } from '../../session/once';
import { OPTIONS, origin, text } from './fields';
import { question } from './question';

const template = lazy(() => z.string().check(z.minLength(1), z.maxLength(200)));

/** What the developer drawer asks; answered only where developer tools are on. */
export const DEVELOPER_QUESTIONS = {
  /** A token of the active account; nothing is fetched where that is not whom the page showed as active. */
  sessionToken: question(OPTIONS, { origin, signInId: text, template }).answers<
    FetchedToken | 'not-active'
  >(),
  publicKeys: question(OPTIONS, { origin }).answers<PublicKey[]>(),
  inspectSession: question(OPTIONS, { origin }).answers<InspectedSession>(),
  /** What the app was asked last, newest first, since the worker began. */
  requests: question(OPTIONS, { origin }).answers<RequestLine[]>(),
};
