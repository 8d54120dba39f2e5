import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import parseByTable, { type CountryCode, type MetadataJson } from 'libphonenumber-js/core';
import { getCountries } from 'libphonenumber-js/min';
import { describe, expect, test } from 'vitest';
import { phoneNumbers } from './phone-numbers';

const numbers = phoneNumbers('en', 'en-NG');

test('the countries have names and dial codes and begin with the reader’s own', () => {
  expect(numbers.home).toBe('NG');
  expect(numbers.countries).toContainEqual({ code: 'GB', name: 'United Kingdom', dial: '+44' });
  expect(numbers.countries.length).toBeGreaterThan(240);
});

/**
 * The most used countries, from their own numbering plans: a number as people there write it, what goes to the server,
 * the same number as it comes along when it is copied, and digits that are too few and too many.
 */
const PLANS: [
  country: string,
  written: string,
  dial: string,
  national: string,
  copied: string,
  few: string,
  many: string,
][] = [
  ['US', '(201) 555-0123', '+1', '2015550123', '+1 201.555.0123', '201555012', '20155501234'],
  ['CA', '(416) 555-0134', '+1', '4165550134', 'Phone: +1 (416) 555-0134', '416555013', '41655501345'],
  ['MX', '55 1234 5678', '+52', '5512345678', '+52-55-1234-5678', '551234', '5512345678901'],
  ['BR', '(11) 96123-4567', '+55', '11961234567', '+55 11 96123 4567', '1196', '1196123456789'],
  ['AR', '011 15-2345-6789', '+54', '91123456789', '+54 9 11 2345-6789', '01112345', '0111523456789012'],
  ['GB', '07700 900123', '+44', '7700900123', '+44 (0)7700 900123', '07700', '07700900123456'],
  ['FR', '06 12 34 56 78', '+33', '612345678', '+33 (0) 6 12 34 56 78', '06123456', '06123456789'],
  ['DE', '0171 2345678', '+49', '1712345678', '+49 (0) 171 / 2345678', '017', '01712345678901234'],
  ['IT', '312 345 6789', '+39', '3123456789', '+39 312-345-6789', '312', '3123456789012'],
  ['ES', '612 34 56 78', '+34', '612345678', '+34\u00a0612\u00a0345\u00a0678', '61234567', '6123456789'],
  ['PL', '512 345 678', '+48', '512345678', '+48 512-345-678', '51234', '51234567890'],
  ['NL', '06 12345678', '+31', '612345678', '\u202a+31 6 1234 5678\u202c', '061', '061234567890123'],
  ['UA', '050 123 4567', '+380', '501234567', '+380501234567', '05012345', '050123456789'],
  ['RU', '8 (912) 345-67-89', '+7', '9123456789', '+7 912 345-67-89', '91234567', '891234567890'],
  ['TR', '0532 123 45 67', '+90', '5321234567', '+90 (532) 123 45 67', '05321', '53212345678'],
  ['EG', '010 01234567', '+20', '1001234567', '+20 100 123 4567', '0100', '01001234567890'],
  ['ZA', '071 123 4567', '+27', '711234567', '+27 71 123 4567', '071', '071123456789012'],
  ['NG', '0803 555 0142', '+234', '8035550142', '+234 803 555 0142', '0803555', '0803555014212345'],
  ['SA', '051 234 5678', '+966', '512345678', '+966 51 234 5678', '05123', '0512345678901'],
  ['PK', '0301 2345678', '+92', '3012345678', '+92-301-2345678', '03012', '0301234567890123'],
  ['IN', '098765 43210', '+91', '9876543210', '+91 98765-43210', '09876', '09876543210123456'],
  ['BD', '01812-345678', '+880', '1812345678', '+880 1812 345678', '01812', '018123456789'],
  ['CN', '138 0013 8000', '+86', '13800138000', '+86 138-0013-8000', '138001', '1380013800012'],
  ['JP', '090-1234-5678', '+81', '9012345678', '+81 90 1234 5678', '0901234', '0901234567890123456'],
  ['KR', '010-2345-6789', '+82', '1023456789', '+82-10-2345-6789', '010', '010234567890123456'],
  ['VN', '0912 345 678', '+84', '912345678', '+84 912 345 678', '09123', '091234567890'],
  ['TH', '081 234 5678', '+66', '812345678', '+66 81-234-5678', '081234', '81234567890'],
  ['PH', '0905 123 4567', '+63', '9051234567', '+63 905 123 4567', '0905', '09051234567890123'],
  ['ID', '0812-3456-7890', '+62', '81234567890', '+62 812 3456 7890', '0812', '08123456789012345678'],
  ['AU', '0412 345 678', '+61', '412345678', '+61 412 345 678', '0412', '04123456789012'],
];

describe.each(PLANS)('in %s', (country, written, dial, national, copied, few, many) => {
  const phone = { countryCode: dial, national };
  const elsewhere = country === 'US' ? 'JP' : 'US';

  test(`${written} is ${dial} ${national}`, () => {
    expect(numbers.read({ country, number: written })).toEqual(phone);
    expect(numbers.read({ country, number: copied })).toEqual(phone);
  });

  test(`${copied} falls into the country and ${written}`, () => {
    expect(numbers.split(copied)).toEqual({ country, national: written });
  });

  test('a whole number of another country is what it says, whatever country is chosen', () => {
    expect(numbers.read({ country: elsewhere, number: copied })).toEqual(phone);
  });

  test(`${few} is too short and ${many} too long`, () => {
    expect(numbers.read({ country, number: few })).toBeNull();
    expect(numbers.read({ country, number: many })).toBeNull();
  });
});

test('each is among the countries to choose from, with its dial code', () => {
  expect(new Set(PLANS.map(([country]) => country)).size).toBe(30);
  const dials = new Map(numbers.countries.map(({ code, dial }) => [code, dial]));
  for (const [country, , dial] of PLANS) expect(dials.get(country)).toBe(dial);
});

describe('of a country that is not among the most used', () => {
  test.each([
    ['AT', '0664 1234567', '+43', '6641234567', '6641234567'],
    ['KE', '0712 345678', '+254', '712345678', '712345678'],
    ['HU', '06 20 123 4567', '+36', '201234567', '201234567'],
    ['SM', '0549 886377', '+378', '0549886377', '0549886377'],
  ])('in %s, %s is read, and split without groups', (country, number, dial, national, plain) => {
    expect(numbers.read({ country, number })).toEqual({ countryCode: dial, national });
    expect(numbers.split(`${dial}${national}`)).toEqual({ country, national: plain });
  });

  test.each([
    ['+1 242 555 0123', 'BS', 'the Bahamas by their leading digits'],
    ['+7 701 234 5678', 'KZ', 'Kazakhstan by its leading digits'],
    ['+44 7797 712345', 'GB', 'Jersey as the first of its dial code'],
    ['+1 800 555 0123', 'US', 'what is free of charge as the first of its dial code'],
  ])('%s is taken for %s', (typed, country, _why) => {
    expect(numbers.split(typed)?.country).toBe(country);
  });

  // An example number of each would be a copy of the library's own table: the digits of its lengths are enough.
  test('none refuses every number', () => {
    const lengths = Array.from({ length: 14 }, (_, at) => '2'.repeat(at + 3));
    const refused = numbers.countries.filter(({ code, dial }) =>
      lengths.every((digits) => numbers.read({ country: code, number: `${dial}${digits}` }) === null),
    );
    expect(refused).toEqual([]);
  });

  test('a satellite phone is a number as well', () => {
    expect(numbers.read({ country: 'US', number: '+881 6 1234 5678' })).toEqual({
      countryCode: '+881',
      national: '612345678',
    });
  });
});

describe('what goes to the server', () => {
  test('is for no country changed by what the build leaves out of the table', () => {
    const table: MetadataJson = JSON.parse(
      readFileSync('node_modules/libphonenumber-js/metadata.min.json', 'utf8'),
    );
    const whole = (defaultCountry: CountryCode, number: string) => {
      const parsed = parseByTable(number, { defaultCountry }, table);
      if (!parsed?.isPossible()) return null;
      return { countryCode: `+${parsed.countryCallingCode}`, national: parsed.nationalNumber };
    };
    const typed = fc.stringMatching(/^(\+|00)?[0-9]{4,14}$/);
    fc.assert(
      fc.property(fc.constantFrom(...getCountries()), typed, (country, number) => {
        expect(numbers.read({ country, number })).toEqual(whole(country, number));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['US', '+234 803 555 0142', '+234', '8035550142'],
    ['NG', '009 44 7700 900123', '+44', '7700900123'],
    ['GB', 'tel:+447700900123', '+44', '7700900123'],
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

test.each(['07700 900123', '+', '+44', '+4477', '0 +44 7700 900123'])('%j is left alone', (typed) => {
  expect(numbers.split(typed)).toBeNull();
});
