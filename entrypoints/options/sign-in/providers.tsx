import { ProviderButton } from '../../../components/provider-button';
import { words } from '../../../lib/i18n/words';
import { OpenedNote } from './opened-note';
import { pageOf } from './page-of';
import { providerName } from './provider-name';
import type { Shown } from './shown';

/** Ways in that run on the app's own page. */
export function Providers(shown: Shown) {
  const { flow, deeds } = shown;
  const ways = providersOf(shown);
  if (ways.length === 0) return null;
  return (
    <>
      <span class="or">{words('signIn.or')}</span>
      <div class="social">
        {ways.map(({ provider, name }) => (
          <ProviderButton
            key={provider}
            provider={provider}
            name={name}
            onClick={() => deeds.openHostedPage(pageOf(flow))}
          />
        ))}
      </div>
      <OpenedNote {...shown} />
    </>
  );
}

function providersOf({ flow: { settings, kind } }: Shown): { provider: string; name: string }[] {
  const social = settings.providers.map((provider) => ({ provider, name: providerName(provider) }));
  if (kind === 'signup') return social;
  return [
    ...social,
    ...(settings.enterpriseSso ? [{ provider: 'sso', name: words('signIn.sso') }] : []),
    ...(settings.passkeys ? [{ provider: 'passkey', name: words('signIn.passkey') }] : []),
  ];
}
