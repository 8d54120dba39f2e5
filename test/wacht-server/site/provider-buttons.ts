import { html } from 'hono/html';
import type { Markup } from './page';
import { carriedFields } from './portal';
import type { Visit } from './visit';

const NAMES: Record<string, string> = { github: 'GitHub', gitlab: 'GitLab', linkedin: 'LinkedIn' };

/** As people know it: `google_oauth` is Google (section 4.6.1). */
export function providerName(provider: string): string {
  const bare = provider.replace(/_oauth$/, '');
  const words = bare.split('_').map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
  return NAMES[bare] ?? words.join(' ');
}

export const providerButtons = (visit: Visit): Markup[] =>
  visit.call.deployment.settings.socialProviders.map(
    (provider) => html`<form method="post" action="${visit.base}/sign-in/provider">
${carriedFields(visit)}<input type="hidden" name="provider" value="${provider}">
<button class="way" data-provider="${provider}">Continue with ${providerName(provider)}</button></form>`,
  );
