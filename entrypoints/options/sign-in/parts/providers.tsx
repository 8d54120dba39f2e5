import { ProviderButton } from '../../../../components/marks/provider-button';
import { words } from '../../../../lib/i18n/words';
import { providerName } from '../words/provider-name';
import type { CardProps } from './card-props';

/** Ways in beside the forms. */
export function Providers(props: CardProps) {
  const ways = providersOf(props);
  if (ways.length === 0) return null;
  return (
    <>
      <span class="or">{words('signIn.or')}</span>
      <div class="social">
        {ways.map(({ provider, name, act }) => (
          <ProviderButton key={provider} provider={provider} name={name} onClick={act} />
        ))}
      </div>
    </>
  );
}

interface Provider {
  provider: string;
  name: string;
  act(): void;
}

function providersOf({ flow: { settings, kind }, deeds }: CardProps): Provider[] {
  const social = settings.providers.map((provider) => ({
    provider,
    name: providerName(provider),
    act: () => deeds.useProvider(provider),
  }));
  if (kind === 'signup') return social;
  const sso = { provider: 'sso', name: words('signIn.sso'), act: deeds.useOrganization };
  const passkey = { provider: 'passkey', name: words('signIn.passkey'), act: deeds.usePasskey };
  return [...social, ...(settings.enterpriseSso ? [sso] : []), ...(settings.passkeys ? [passkey] : [])];
}
