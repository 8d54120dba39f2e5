import { expect, test } from 'vitest';
import { follow, outsideLinks } from './follow';

const LINKS = ['https://a.example/', 'https://b.example/'];

const answering = (statuses: Record<string, number>) => async (link: string) => {
  const status = statuses[link];
  if (status === undefined) throw new Error('no such host');
  return { status };
};

test('a link that leads nowhere is told, and one that asks who comes is there', async () => {
  expect(await follow(LINKS, answering({ 'https://a.example/': 404, 'https://b.example/': 403 }))).toEqual([
    { link: 'https://a.example/', why: 'answers 404' },
  ]);
  expect(await follow(LINKS, answering({ 'https://a.example/': 200 }))).toEqual([
    { link: 'https://b.example/', why: 'does not answer' },
  ]);
});

test('without a network nothing is claimed', async () => {
  expect(await follow(LINKS, answering({}))).toBe(null);
});

test('the documents lead to other places, each by a whole address', () => {
  expect(outsideLinks().length).toBeGreaterThan(0);
  expect(outsideLinks().every((link) => URL.canParse(link))).toBe(true);
});
