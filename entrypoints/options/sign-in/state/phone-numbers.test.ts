import * as library from 'libphonenumber-js/min';
import { describe, expect, test } from 'vitest';
import { phoneNumbers } from './phone-numbers';

const numbers = phoneNumbers(library, 'en-NG');

test('the countries have names and dial codes and begin with the reader’s own', () => {
  expect(numbers.home).toBe('NG');
  expect(numbers.countries).toContainEqual({ code: 'GB', name: 'United Kingdom', dial: '+44' });
  expect(numbers.countries.length).toBeGreaterThan(200);
});

describe('what goes to the server', () => {
  test.each([
    ['GB', '07700 900123', '+44', '7700900123'],
    ['GB', '+44 7700 900123', '+44', '7700900123'],
    ['NG', '803 555 0142', '+234', '8035550142'],
    ['US', '(201) 555-0123', '+1', '2015550123'],
    ['US', '+234 803 555 0142', '+234', '8035550142'],
  ])('in %s, %s is %s and %s', (country, number, countryCode, national) => {
    expect(numbers.read({ country, number })).toEqual({ countryCode, national });
  });

  test.each([
    ['GB', '12'],
    ['GB', ''],
    ['GB', 'not a number'],
    ['', '07700 900123'],
  ])('in %s, %j is no number', (country, number) => {
    expect(numbers.read({ country, number })).toBeNull();
  });
});

describe('a pasted number', () => {
  test('with its plus sign falls into country and national number', () => {
    expect(numbers.split('+44 7700 900123')).toEqual({ country: 'GB', national: '07700 900123' });
  });

  test.each(['07700 900123', '+', '+44', '+4477'])('is left alone while it is %j', (typed) => {
    expect(numbers.split(typed)).toBeNull();
  });
});
