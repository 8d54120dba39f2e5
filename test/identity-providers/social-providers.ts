/** A social provider as the local Wacht's people know it. */
export interface SocialProvider {
  host: string;
  /** As its own pages call it. */
  name: string;
  /** Degrees. */
  hue: number;
}

const KNOWN: Record<string, SocialProvider> = {
  google_oauth: { host: 'accounts.google.localhost', name: 'Google', hue: 262 },
  github_oauth: { host: 'github.localhost', name: 'GitHub', hue: 300 },
  microsoft_oauth: { host: 'login.microsoft.localhost', name: 'Microsoft', hue: 230 },
  gitlab_oauth: { host: 'gitlab.localhost', name: 'GitLab', hue: 45 },
  apple_oauth: { host: 'appleid.apple.localhost', name: 'Apple', hue: 10 },
  discord_oauth: { host: 'discord.localhost', name: 'Discord', hue: 285 },
  linkedin_oauth: { host: 'www.linkedin.localhost', name: 'LinkedIn', hue: 245 },
  facebook_oauth: { host: 'www.facebook.localhost', name: 'Facebook', hue: 255 },
  x_oauth: { host: 'x.localhost', name: 'X', hue: 200 },
};

/** Strings of section 4.6.1. */
export const KNOWN_PROVIDERS = Object.keys(KNOWN);

/** Who stands behind a provider string; an unknown one gets a host and a name made from it. */
export function socialProvider(provider: string): SocialProvider {
  const known = Object.hasOwn(KNOWN, provider) ? KNOWN[provider] : undefined;
  if (known) return known;
  const words = provider
    .toLowerCase()
    .replace(/_oauth$/, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ');
  return { host: `login.${words.join('-') || 'somebody'}.localhost`, name: name || 'Somebody', hue: 170 };
}
