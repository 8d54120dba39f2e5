import { Icon, type IconName } from './icon';
import { ProviderMark } from './provider-mark';

export interface ProviderButtonProps {
  /** As the server names it, such as `google_oauth`, or `sso`, `passkey`. */
  provider: string;
  name: string;
  onClick(): void;
}

/** A way in beside the forms, with its mark. */
export function ProviderButton({ provider, name, onClick }: ProviderButtonProps) {
  const icon = ICONS[provider];
  return (
    <button type="button" class="btn plain lg" onClick={onClick}>
      {icon ? <Icon name={icon} /> : <ProviderMark provider={provider} name={name} />}
      {name}
    </button>
  );
}

const ICONS: Readonly<Record<string, IconName>> = { passkey: 'key', sso: 'organization' };
