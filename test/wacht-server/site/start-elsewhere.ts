import { html } from 'hono/html';
import { socialProvider } from '../../identity-providers/social-providers';
import type { Markup } from './page';
import { ticketMaker } from './tickets';
import type { Visit } from './visit';

/** What to try beyond a form of the switcher's own: each row says where to begin. */
export function elsewhere(visit: Visit, ticket: string | null): Markup {
  const { base } = visit;
  const { socialProviders, enterpriseSso, ssoConnections, passkeys } = visit.call.deployment.settings;
  const providers = socialProviders.map((provider) => socialProvider(provider).name);
  const domains = ssoConnections.flatMap((connection) => connection.domains);
  return html`<section><h2>Signing in elsewhere</h2>
<table id="elsewhere"><thead><tr><th>What</th><th>How</th></tr></thead><tbody>
<tr><td>Hosted pages</td><td><a href="${base}/sign-in">Sign in</a>, <a href="${base}/sign-up">sign up</a>,
<a href="${base}/waitlist">waitlist</a></td></tr>
<tr><td>Social sign-in</td><td>${providers.join(', ') || OFF}</td></tr>
<tr><td>Single sign-on</td><td>${enterpriseSso && domains.length > 0 ? `E-mail addresses at ${domains.join(', ')}` : OFF}</td></tr>
<tr><td>Passkeys</td><td>${passkeys ? 'A button on the sign-in page; passkeys need https' : OFF}</td></tr>
<tr><td>Tickets</td><td>${ticketMaker(visit, ticket)}</td></tr>
</tbody></table></section>`;
}

const OFF = 'Off here';
