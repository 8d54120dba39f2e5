import { expect, test } from 'vitest';
import { pressEndedBy } from './press';

const noted = { key: 'ada', x: 100, y: 200 };
const click = (detail: number) => Object.assign(new Event('click'), { detail }) as MouseEvent;

test('a click of the pointer ends the press that is noted', () => {
  expect(pressEndedBy(click(1), noted)).toBe(noted);
});

test('a click that no pointer made takes no earlier press along', () => {
  expect(pressEndedBy(click(0), noted)).toBeNull();
});
