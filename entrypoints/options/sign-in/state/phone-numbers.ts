import {
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import type { Country } from '../../../../components/fields/phone-field';
import type { Phone } from '../../../../lib/session/flow';

/** What the page knows of the world's phone numbers; loaded only where a number is asked for. */
export interface PhoneNumbers {
  /** By name, in the reader's language. */
  countries: Country[];
  /** The country to begin with. */
  home: string;
  /** Splits a whole number with its plus sign. */
  split(typed: string): { country: string; national: string } | null;
  /** What the server wants: dial code and national digits (phone rule of section 4.4.2). Null when it is no number. */
  read(typed: { country: string; number: string }): Phone | null;
}

/** Countries are named in the language of the words; the browser's own, such as de-AT, tells where the reader lives. */
export const phoneNumbers = (language: string, browser: string): PhoneNumbers => ({
  countries: countriesIn(language),
  home: homeOf(browser),
  split,
  read,
});

function countriesIn(language: string): Country[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const countries = getCountries().map((code) => ({
    code,
    name: names.of(code) ?? code,
    dial: `+${getCountryCallingCode(code)}`,
  }));
  return countries.sort((one, other) => one.name.localeCompare(other.name, language));
}

/** The country of the reader's language, such as NG of en-NG; likely ones are filled in, such as DE of de. */
function homeOf(language: string): string {
  const region = new Intl.Locale(language).maximize().region ?? '';
  return isSupportedCountry(region) ? region : 'US';
}

/** Before the plus sign stands what comes along when a number is copied: a word, a mark of direction, a bracket. */
const WHOLE = /^[^\d+]*\+/;

function split(typed: string): { country: string; national: string } | null {
  if (!WHOLE.test(typed)) return null;
  const number = parsePhoneNumberFromString(typed);
  if (!number?.isPossible()) return null;
  // Several countries share a dial code; the one that it is known for comes first.
  const country = number.country ?? number.getPossibleCountries()[0];
  return country ? { country, national: number.formatNational() } : null;
}

function read({ country, number }: { country: string; number: string }): Phone | null {
  if (!isSupportedCountry(country)) return null;
  const parsed = parsePhoneNumberFromString(number, country);
  if (!parsed?.isPossible()) return null;
  return { countryCode: `+${parsed.countryCallingCode}`, national: parsed.nationalNumber };
}
