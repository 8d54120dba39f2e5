import { expect, test } from 'vitest';
import type { Elsewhere } from '../../../../lib/session/elsewhere';
import { elsewhereWords } from './elsewhere-words';

const said = (elsewhere: Elsewhere): string => Object.values(elsewhereWords(elsewhere, 'Acme')).join('\n');

test('a provider that its address proves goes by its name', () => {
  expect(said({ by: 'provider', provider: 'google_oauth' })).toMatch(/Google/);
});

test.each<Elsewhere>([
  { by: 'provider', provider: 'google_oauth', host: 'id.quell.example' },
  { by: 'app', host: 'id.quell.example' },
])('whose address proves nothing goes by its host alone, in each sentence: %j', (elsewhere) => {
  const sentences = said(elsewhere).split('\n');
  expect(sentences.filter((sentence) => !sentence.includes('id.quell.example'))).toEqual([]);
  expect(said(elsewhere)).not.toMatch(/Google|Acme/);
});
