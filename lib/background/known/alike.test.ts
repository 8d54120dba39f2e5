import { expect, test } from 'vitest';
import { alikeKeys } from './alike';

const keysOf = (titles: Record<string, string>) => [
  ...alikeKeys(Object.entries(titles).map(([key, title]) => ({ key, title }))),
];

test('who is called alike is told, the first of them as well', () => {
  expect(keysOf({ ada: 'Ada Quell', mina: 'Mina', planted: 'Аdа Quеll', third: 'ADA QUELL' })).toEqual([
    'ada',
    'planted',
    'third',
  ]);
});

test('who has a name of one look alone needs nothing beside it', () => {
  expect(keysOf({ ada: 'Ada Quell', mina: 'Mina Okafor' })).toEqual([]);
});
