import { words } from '../../../../lib/i18n/words';
import type { AuthSettings } from '../../../../lib/session/auth-settings';

export interface TermsProps {
  settings: AuthSettings;
  app: string;
}

/** The app's own statement as plain text, and where its terms and its privacy policy stand. */
export function Terms({ settings: { terms, links }, app }: TermsProps) {
  if (terms === null && links.terms === null && links.privacy === null) return null;
  return (
    <p class="terms">
      {terms ?? words('signIn.terms.statement', { app })} <Paper href={links.terms} name="terms" />{' '}
      <Paper href={links.privacy} name="privacy" />
    </p>
  );
}

const Paper = ({ href, name }: { href: string | null; name: 'terms' | 'privacy' }) =>
  href === null ? null : (
    <a class="link" href={href} target="_blank" rel="noreferrer">
      {words(`signIn.terms.${name}`)}
    </a>
  );
