import { expect, test } from 'vitest';
import { middleCut } from './middle-cut';

function shown(text: string, most: number): string {
  const { head, tail } = middleCut(text, most);
  return `${text.slice(0, head)}${head < tail ? '…' : ''}${text.slice(tail)}`;
}

test.each<[string, string, number, string]>([
  ['as long as there is room for', 'thirty.letters@quelllabs.co.uk', 30, 'thirty.letters@quelllabs.co.uk'],
  ['one letter longer', 'thirty1.letters@quelllabs.co.uk', 30, 'thirty1.letters…elllabs.co.uk'],
  ['long', 'hubert.wolfeschlegelsteinhausen@post.example', 30, 'hubert.wolfesch…@post.example'],
  ['long, with less room', 'maximiliane.windisch@international.example', 26, 'maximiliane…ional.example'],
  ['shorter than the end that stays', 'x@x.yz', 30, 'x@x.yz'],
  ['empty', '', 30, ''],
])('a text that is %s is shown by its beginning and its end', (_, text, most, said) => {
  expect(shown(text, most)).toBe(said);
});

test('what a reader takes for one character is never cut apart', () => {
  const family = '👨‍👩‍👧‍👦';
  expect(shown(family.repeat(31), 30)).toBe(`${family.repeat(15)}…${family.repeat(13)}`);
  expect(shown(family.repeat(30), 30)).toBe(family.repeat(30));
});
