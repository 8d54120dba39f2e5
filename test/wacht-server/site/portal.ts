import { html } from 'hono/html';
import { liveSignIns } from '../sessions';
import type { Markup } from './page';
import type { Visit } from './visit';

/** What the pages of the portal hand on to each other (section 7.2). */
export interface Carried {
  redirectUri: string;
  inviteToken: string;
}

export function carried({ call }: Visit): Carried {
  const read = (name: string): string => call.form[name] ?? call.url.searchParams.get(name) ?? '';
  return { redirectUri: read('redirect_uri'), inviteToken: read('invite_token') };
}

export const carriedFields = (visit: Visit): Markup => {
  const { redirectUri, inviteToken } = carried(visit);
  return html`<input type="hidden" name="redirect_uri" value="${redirectUri}">
<input type="hidden" name="invite_token" value="${inviteToken}">`;
};

/** Address of another page of the portal, which is told all that this one was told. */
export function portalUrl(visit: Visit, path: string, more: Record<string, string> = {}): string {
  const { redirectUri, inviteToken } = carried(visit);
  const known = { redirect_uri: redirectUri, invite_token: inviteToken, ...more };
  const query = new URLSearchParams(Object.entries(known).filter(([, value]) => value !== ''));
  return `${visit.base}${path}${query.size > 0 ? `?${query}` : ''}`;
}

/** Section 5.8: with one account at most, whoever is signed in is sent on at once. */
export function isFull({ call, session }: Visit): boolean {
  const { deployment } = call;
  return (
    session !== null && !deployment.settings.severalAccounts && liveSignIns(deployment, session).length > 0
  );
}

export const problemNote = (problem: string | null): Markup | string =>
  problem === null ? '' : html`<p class="alert" role="alert" id="problem">${problem}</p>`;
