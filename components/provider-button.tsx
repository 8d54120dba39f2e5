import { Icon, type IconName } from './icon';

export interface ProviderButtonProps {
  /** As the server names it, such as `google_oauth`, or `sso`, `passkey`. */
  provider: string;
  name: string;
  onClick(): void;
}

/** A way in beside the forms, with its mark where there is one. */
export const ProviderButton = ({ provider, name, onClick }: ProviderButtonProps) => (
  <button type="button" class="btn plain lg" onClick={onClick}>
    <Icon name={SHAPES[provider] ?? 'open-outside'} />
    {name}
  </button>
);

const SHAPES: Record<string, IconName> = {
  passkey: 'key',
  google_oauth: 'google',
  github_oauth: 'github',
};
