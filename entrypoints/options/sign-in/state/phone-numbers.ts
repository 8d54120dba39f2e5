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

type Library = Pick<
  typeof import('libphonenumber-js/min'),
  'getCountries' | 'getCountryCallingCode' | 'parsePhoneNumberFromString' | 'isSupportedCountry'
>;

export const loadPhoneNumbers = async (): Promise<PhoneNumbers> =>
  phoneNumbers(await import('libphonenumber-js/min'), navigator.language);

export function phoneNumbers(library: Library, language: string): PhoneNumbers {
  return {
    countries: countriesOf(library, language),
    home: homeOf(library, language),
    split: (typed) => split(library, typed),
    read: (typed) => read(library, typed),
  };
}

function countriesOf(library: Library, language: string): Country[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const countries = library.getCountries().map((code) => ({
    code,
    name: names.of(code) ?? code,
    dial: `+${library.getCountryCallingCode(code)}`,
  }));
  return countries.sort((one, other) => one.name.localeCompare(other.name, language));
}

/** The country of the reader's language, such as NG of en-NG; likely ones are filled in, such as DE of de. */
function homeOf({ isSupportedCountry }: Library, language: string): string {
  const region = new Intl.Locale(language).maximize().region ?? '';
  return isSupportedCountry(region) ? region : 'US';
}

function split(
  { parsePhoneNumberFromString }: Library,
  typed: string,
): { country: string; national: string } | null {
  if (!typed.trim().startsWith('+')) return null;
  const number = parsePhoneNumberFromString(typed);
  if (!number?.isPossible()) return null;
  // Several countries share a dial code; the one that it is known for comes first.
  const country = number.country ?? number.getPossibleCountries()[0];
  return country ? { country, national: number.formatNational() } : null;
}

function read(library: Library, { country, number }: { country: string; number: string }): Phone | null {
  if (!library.isSupportedCountry(country)) return null;
  const parsed = library.parsePhoneNumberFromString(number, country);
  if (!parsed?.isPossible()) return null;
  return { countryCode: `+${parsed.countryCallingCode}`, national: parsed.nationalNumber };
}
