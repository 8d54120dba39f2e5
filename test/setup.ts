import { parseMessagesFile } from '@wxt-dev/i18n/build';

// Unit tests speak the real English: the words come from the same file and the same reader as in the build.
const messages = await parseMessagesFile('lib/i18n/locales/en.yml');
const words = new Map(messages.map((message) => [message.key.join('_'), textOf(message)]));

function textOf(message: (typeof messages)[number]): string {
  if (message.type === 'plural') return Object.values(message.plurals).join(' | ');
  return message.message;
}

function getMessage(key: string, substitutions: string[] = []): string {
  const text = words.get(key) ?? '';
  return text.replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? '').replaceAll('$$', '$');
}

Object.assign(globalThis, { chrome: { runtime: { id: 'unit-tests' }, i18n: { getMessage } } });
