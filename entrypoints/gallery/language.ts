import { language, words } from '../../lib/i18n/words';
import { pseudoCatalog } from '../../modules/words/pseudo';

declare const chrome: { i18n: { getMessage: (name: string, count?: string) => string } };

/** The browser takes one catalog for good; here any can be looked at, and one that is only for looking. */
async function speak(name: string): Promise<void> {
  const english = await read('en');
  const catalog = name === 'pseudo' ? pseudoCatalog(english) : { ...english, ...(await read(name)) };
  chrome.i18n.getMessage = (key, count = '') => catalog[key]?.replaceAll('$1', count) ?? '';
  Object.assign(document.documentElement, { lang: language(), dir: words('direction') });
}

async function read(name: string): Promise<Record<string, string>> {
  const messages: Record<string, { message: string }> = await (
    await fetch(`/_locales/${name}/messages.json`)
  ).json();
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

const wanted = new URLSearchParams(location.search).get('language');

// Before any state is made: some have their words from the start.
if (wanted) await speak(wanted);
