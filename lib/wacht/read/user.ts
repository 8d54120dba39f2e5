import * as z from 'zod/mini';
import { lazy } from '../../session/once';
import { plainName } from '../../session/plain-text';
import { flag, id, list, part, text, verbatim } from './field';

/** A person as far as a row names them; empty words where nothing is known. */
export interface User {
  id: string | null;
  name: string;
  email: string;
  username: string;
  phone: string;
  /** All e-mails, the username, all phones with their dial code. */
  identifiers: string[];
  /** Null where the reply does not say. */
  disabled: boolean | null;
  /** An address exactly as sent; empty where there is no picture. */
  picture: string;
}

const email = lazy(() =>
  z.object({ id: id(), email: text(), email_address: text(), is_primary: flag(), verified: flag() }),
);
const phone = lazy(() =>
  z.object({ id: id(), phone_number: text(), country_code: text(), is_primary: flag(), verified: flag() }),
);

type Email = z.output<ReturnType<typeof email>>;
type Phone = z.output<ReturnType<typeof phone>>;

const fields = lazy(() =>
  z.object({
    id: id(),
    first_name: text(),
    last_name: text(),
    username: text(),
    disabled: flag(),
    has_profile_picture: flag(),
    profile_picture_url: verbatim(),
    primary_email_address_id: id(),
    primary_email_address: part(email()),
    user_email_addresses: list(email()),
    email_addresses: list(email()),
    primary_phone_number_id: id(),
    primary_phone_number: part(phone()),
    user_phone_numbers: list(phone()),
    phone_numbers: list(phone()),
  }),
);

type Fields = z.output<ReturnType<typeof fields>>;

export const user = lazy(() =>
  z.pipe(
    fields(),
    z.transform(
      (wire: Fields): User => ({
        id: wire.id,
        name: plainName(`${wire.first_name} ${wire.last_name}`),
        email: emailOf(wire),
        username: wire.username,
        phone: phoneOf(wire),
        identifiers: identifiersOf(wire),
        disabled: wire.disabled,
        picture: wire.has_profile_picture === false ? '' : wire.profile_picture_url,
      }),
    ),
  ),
);

function emailOf(wire: Fields): string {
  const direct = wire.primary_email_address === null ? '' : address(wire.primary_email_address);
  if (direct !== '') return direct;
  const known = firstFilled(wire.user_email_addresses, wire.email_addresses).filter(
    (each) => address(each) !== '',
  );
  const chosen = primary(known, wire.primary_email_address_id);
  return chosen === undefined ? '' : address(chosen);
}

function phoneOf(wire: Fields): string {
  const direct = wire.primary_phone_number?.phone_number ?? '';
  if (direct !== '') return direct;
  const known = firstFilled(wire.user_phone_numbers, wire.phone_numbers).filter(
    (each) => each.phone_number !== '',
  );
  return primary(known, wire.primary_phone_number_id)?.phone_number ?? '';
}

function identifiersOf(wire: Fields): string[] {
  const emails = [wire.primary_email_address, ...wire.user_email_addresses, ...wire.email_addresses];
  const phones = [wire.primary_phone_number, ...wire.user_phone_numbers, ...wire.phone_numbers];
  const all = [
    ...emails.map((each) => (each === null ? '' : address(each))),
    wire.username,
    ...phones.map((each) => (each === null ? '' : international(each))),
  ];
  return [...new Set(all.filter((each) => each !== ''))];
}

const international = ({ phone_number: number, country_code: code }: Phone): string =>
  number.startsWith('+') ? number : `${code}${number}`;

const address = (wire: Email) => wire.email || wire.email_address;

const firstFilled = <Item>(first: Item[], second: Item[]) => (first.length > 0 ? first : second);

/** The one the id names, else the one marked primary, else the first verified, else the first (section 6.2). */
function primary<Item extends Email | Phone>(known: Item[], primaryId: string | null): Item | undefined {
  return (
    known.find((each) => primaryId !== null && each.id === primaryId) ??
    known.find((each) => each.is_primary) ??
    known.find((each) => each.verified) ??
    known[0]
  );
}
