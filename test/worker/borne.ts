import type { Shape } from '../../lib/background/known/record-store';
import { damagesOf } from './damages';

/** What may be wrong with a record so that it can be read all the same. */
export const borneBy = (shape: Pick<Shape<unknown>, 'read'>, good: unknown): string[] =>
  damagesOf(good)
    .filter(({ record }) => shape.read(record) !== null)
    .map(({ what }) => what);

/** The same in short. */
export interface Borne {
  /** Fields that may hold any text. */
  texts?: string;
  numbers?: string;
  nullable?: string;
  /** Fields that an earlier version did not write. */
  later?: string;
  /** Objects that may hold more. */
  more?: string;
}

export const listed = ({
  texts = '',
  numbers = '',
  nullable = '',
  later = '',
  more = '',
}: Borne): string[] => [
  ...named(texts).map((field) => `${field} is a text`),
  ...named(numbers).map((field) => `${field} is a number`),
  ...named(nullable).map((field) => `${field} is null`),
  ...named(later).map((field) => `${field} is missing`),
  'newer is added',
  ...named(more).map((field) => `${field}.newer is added`),
];

export const named = (fields: string): string[] => fields.split(' ').filter((field) => field !== '');
