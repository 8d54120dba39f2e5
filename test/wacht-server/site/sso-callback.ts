import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { originAt } from '../../identity-providers/doorway';
import { siteBase } from '../views/deployment-view';
import { page } from './page';
import type { Visit } from './visit';

// A file of its own, so that it is read and checked as the script it is.
const script = raw(readFileSync(new URL('./scripts/sso-callback.js', import.meta.url), 'utf8'));

/** The page where a provider sends the person back to; its script goes on from there (section 4.6.2). */
export function ssoCallback(visit: Visit): Promise<Response> {
  const { name } = visit.call.deployment.spec;
  const facts = factsFor(visit);
  const body = html`<section id="sso" data-api="${facts.api}" data-sign-in="${facts.signIn}" data-after="${facts.after}"
 data-mode="${facts.mode}" data-token="${facts.token}" data-header="${facts.header}" data-keeps="${facts.keeps}">
<h1>Signing you in to ${name}…</h1>
<noscript><p class="quiet">This page needs scripts.</p></noscript>
</section>
<script type="module">${script}</script>`;
  return page(visit, { title: `Signing in – ${name}`, body });
}

/** What the script has to know; `token` and `header` are empty in production. */
function factsFor({ call, token }: Visit) {
  const { deployment, url } = call;
  const { spec, settings, traits } = deployment;
  const base = siteBase(deployment, url);
  const isStaging = spec.mode === 'staging';
  return {
    api: originAt(spec.apiHost, url),
    signIn: settings.signInPageUrl || `${base}/sign-in`,
    after: settings.afterSignInUrl || `${base}/`,
    mode: spec.mode,
    keeps: settings.callbackKeepsErrors ? 'errors' : '',
    token: isStaging ? (token ?? '') : '',
    header: isStaging && traits.stagingToken === 'header' ? 'X-Development-Session' : '',
  };
}
