import { html } from 'hono/html';
import { socialProvider } from '../../identity-providers/social-providers';
import type { Markup } from './page';
import { carriedFields } from './portal';
import type { Visit } from './visit';

/** One button for each social provider that is on. */
export const providerButtons = (visit: Visit): Markup[] =>
  visit.call.deployment.settings.socialProviders.map(
    (provider) => html`<form method="post" action="${visit.base}/sign-in/provider">
${carriedFields(visit)}<input type="hidden" name="provider" value="${provider}">
<button class="way" data-provider="${provider}">Continue with ${socialProvider(provider).name}</button></form>`,
  );
