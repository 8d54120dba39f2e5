import type { Person } from '../person';
import type { Deployment } from '../store';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The phone rule of section 4.4.2: dial code and number are joined, so a number that has its code is doubled. */
export const joinPhone = (countryCode: string, number: string): string =>
  `+${digitsOf(countryCode)}${digitsOf(number)}`;

/** National digits: 7 to 15. */
export const isPhone = (number: string): boolean => /^\d{7,15}$/.test(digitsOf(number));

/** Without a dial code a national number finds the person whose full one ends with it. */
export function findByPhone({ people }: Deployment, countryCode: string, number: string): Person | undefined {
  const wanted = joinPhone(countryCode, number);
  const isNational = countryCode === '' && !number.trim().startsWith('+');
  return [...people.values()].find(({ phone }) => {
    if (!phone) return false;
    return phone.number === wanted || (isNational && phone.number.endsWith(wanted.slice(1)));
  });
}

export const maskPhone = (number: string): string => `${'*'.repeat(8)}${number.slice(-4)}`;
