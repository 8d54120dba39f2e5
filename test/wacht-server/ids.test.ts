import { expect, test } from 'vitest';
import { createIds } from './ids';
import { bareNumber, writeJson } from './raw-json';

test('Appendix B: ids are above 2^53, have their lowest bit set and differ only in their last digits', () => {
  const newId = createIds(() => Date.UTC(2026, 6, 13));
  const ids = Array.from({ length: 1000 }, newId);
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) {
    expect(BigInt(id)).toBeGreaterThan(2n ** 53n);
    expect(BigInt(id) % 2n).toBe(1n);
  }
  expect(Number(ids[0])).toBe(Number(ids[1]));
});

test('Appendix B: an id tells its time in milliseconds since 2025-01-01 above 22 low bits', () => {
  const time = Date.UTC(2026, 6, 13, 8);
  const id = BigInt(createIds(() => time)());
  expect(Number(id >> 22n) + Date.UTC(2025, 0, 1)).toBe(time);
});

test('Appendix B: a clock that stands at 0 still makes ids of today', () => {
  expect(createIds(() => 0)().length).toBeGreaterThanOrEqual(17);
});

test('rule TR-5: a bare number keeps every digit', () => {
  expect(writeJson({ id: '201877005211319001', user_id: bareNumber('201877005211319003') })).toBe(
    '{"id":"201877005211319001","user_id":201877005211319003}',
  );
});

test('rule TR-5: all ids can be written as bare numbers, and only ids', () => {
  const value = {
    id: '11',
    user_id: '12',
    zip_code: '13',
    list: [{ id: 'x' }, null],
    gone: undefined,
  };
  expect(writeJson(value, { numericIds: true })).toBe(
    '{"id":11,"user_id":12,"zip_code":"13","list":[{"id":"x"},null]}',
  );
});
