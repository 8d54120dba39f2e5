import * as z from 'zod/mini';
import { lazy } from '../../session/once';

/** Our pages, as far as they may ask anything. */
export type Page = 'popup' | 'options';

/** One line of the table: who may ask it, about what, and what is answered. */
export interface Question<Who extends Page, About, Answer> {
  pages: readonly Who[];
  /** Built when the first of its kind comes: a worker that starts is asked one question, and there are sixty. */
  about: () => z.ZodMiniType<About>;
  /** Never there: it names the answer's type for both sides. */
  answer?: Answer;
}

type Fields = Readonly<Record<string, () => z.core.$ZodType>>;

type Built<Shape extends Fields> = { [Name in keyof Shape]: ReturnType<Shape[Name]> };

/** A question about one plain object of exactly these fields; unless `answers` says more, the answer is that it is done. */
export function question<Who extends Page, Shape extends Fields>(pages: readonly Who[], shape: Shape) {
  const about = lazy(() => z.strictObject(built(shape)));
  return {
    answers: <Answer = null>(): Question<Who, z.infer<ReturnType<typeof about>>, Answer> => ({
      pages,
      about,
    }),
  };
}

function built<Shape extends Fields>(shape: Shape): Built<Shape>;
function built(shape: Fields) {
  return Object.fromEntries(Object.entries(shape).map(([name, make]) => [name, make()]));
}
