import metadata from 'libphonenumber-js/min/metadata';
import { smallerTable } from './smaller-table.ts';

/** Puts the smaller table in the place of the library's own, for whoever bundles or tests. */
export const phoneTablePlugin = () => ({
  name: 'phone-table',
  enforce: 'pre' as const,
  load: (id: string) => (/\/libphonenumber-js\/metadata\.min\.json\.js$/.test(id) ? source() : null),
});

/** Which countries share a dial code follows from the plans: written down as well, it would be a tenth of the table. */
const source = () => `
const table = ${JSON.stringify(smallerTable(metadata))};
table.country_calling_codes = {};
for (const country in table.countries) (table.country_calling_codes[table.countries[country][0]] ??= []).push(country);
export default table;
`;
