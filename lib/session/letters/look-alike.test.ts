import { describe, expect, test } from 'vitest';
import { lookOf } from './look-alike';

describe('taken for one another', () => {
  test.each([
    ['Acme', 'ACME'],
    ['Acme', 'Асме'], // Cyrillic
    ['ACME', 'АСМЕ'],
    ['Nova', '\u039dova'], // a Greek capital
    ['Nova', 'ΝΟVΑ'],
    ['Acme', 'Ａｃｍｅ'], // full width
    ['Acme', '𝐀𝒄𝓶𝖾'], // letters of mathematics
    ['Acme', 'Ácmé'],
    ['Acme', 'Acrne'],
    ['Acme', 'A c m e'],
    ['Acme', 'Acme.'],
    ['Acme', 'Ac\u200bme'],
    ['paypal', 'paypaI'],
    ['paypal', 'paypa1'],
    ['Google', 'G0OgIe'],
    ['Wacht', '\u051d\u0430\u0441\u04bb\u0442'],
    ['Office', 'Oﬃce'],
    ['Straße', 'Strabe'],
    ['エース', '工ース'],
    ['Ada Quell', 'ada.quell'],
  ])('%s and %s', (name, other) => {
    expect(lookOf(other)).toBe(lookOf(name));
  });
});

test.each([
  ['Acme', 'Acne'],
  ['Ada Quell', 'Bo Li'],
  ['Ada', 'Adam'],
  ['王小明', '王大明'],
  ['ليلى', 'نور'],
  ['👩‍🚀', '👩‍🔥'],
  ['Northwind', 'Southwind'],
])('%s and %s are told apart', (name, other) => {
  expect(lookOf(other)).not.toBe(lookOf(name));
});
