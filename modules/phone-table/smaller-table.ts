import type { CountryCode, MetadataJson } from 'libphonenumber-js/core';

/** Where in a country's plan things stand: libphonenumber-js, METADATA.md. */
const LENGTHS = 3;
const FORMATS = 4;
const LEADING_DIGITS = 10;
const TYPES = 11;

const LEADING_DIGITS_OF_FORMAT = 2;
const INTERNATIONAL_FORMAT = 5;

type Plan = MetadataJson['countries'][CountryCode] & {};

/** Whose numbers are written the way people there write them, and told from others of the same dial code. */
const MOST_USED: readonly string[] =
  'US CN IN BR ID JP RU DE MX GB FR TR IT NG PK BD KR ES CA PL AR UA ZA EG PH VN TH NL AU SA'.split(' ');

/**
 * The library's table without what the page never asks it for. Of every country stays what reads a number and
 * checks its length; of those that are not among the most used ones goes how a number is written in groups.
 */
export function smallerTable({ countries, ...table }: MetadataJson) {
  const main = new Set<string | undefined>(
    Object.values(table.country_calling_codes).map(([first]) => first),
  );
  const plans = Object.entries(countries).map(([country, plan]): [string, Plan] => [
    country,
    smallerPlan(plan, { mostUsed: MOST_USED.includes(country), main: main.has(country) }),
  ]);
  const isMain = ([country]: [string, Plan]) => Number(main.has(country));
  return {
    version: table.version,
    // Those that a dial code is known for come first, as in the library's own index, which follows from this order.
    countries: Object.fromEntries(plans.sort((one, other) => isMain(other) - isMain(one))),
    nonGeographic: Object.fromEntries(
      Object.entries(table.nonGeographic).map(([code, plan]) => [code, plan.slice(0, LENGTHS + 1)]),
    ),
  };
}

function smallerPlan(plan: Plan, { mostUsed, main }: { mostUsed: boolean; main: boolean }): Plan {
  // Kinds of numbers tell countries of one dial code apart: for nothing where leading digits do, or for the first of them.
  const toldByTypes = mostUsed && !main && !plan[LEADING_DIGITS];
  const kept = plan.map((part, at) => {
    if (at === FORMATS) return mostUsed && part ? part.map(smallerFormat) : 0;
    if (at === TYPES) return toldByTypes && part ? landAndMobile(part) : 0;
    return part;
  });
  return kept.slice(0, kept.findLastIndex(Boolean) + 1);
}

/** The other kinds, such as those that are free of charge, are the same for all of one dial code. */
const landAndMobile = (types: Plan): Plan => types.slice(0, 2);

/** Only the last and longest of the leading digits decides, and nothing is written as from abroad. */
const smallerFormat = (format: Plan): Plan =>
  format
    .slice(0, INTERNATIONAL_FORMAT)
    .map((part, at) => (at === LEADING_DIGITS_OF_FORMAT && part ? part.slice(-1) : part));
