import { isolated, marked } from '../../../lib/i18n/words';

/** What this browser is about to ask about a host, in its own words, and what to answer. It names no port. */
export const promptSentence = (host: string): string[] =>
  marked(import.meta.env.FIREFOX ? 'options.connect.promptFirefox' : 'options.connect.promptChromium', {
    host: isolated(host),
  });
