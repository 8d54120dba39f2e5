import { providerWord } from '../../../../lib/session/providers';

/** Names that are not written as the server's word says. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['github', 'GitHub'],
  ['gitlab', 'GitLab'],
  ['linkedin', 'LinkedIn'],
]);

/** What a social provider is called, such as Google for `google_oauth`. */
export function providerName(provider: string): string {
  const word = providerWord(provider);
  return NAMES.get(word) ?? word.split('_').map(capital).join(' ');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
